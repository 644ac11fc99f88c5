//go:build browser

package browsertest

import "testing"

func TestMain(m *testing.M) {
	m.Run()
	Strike()
}
