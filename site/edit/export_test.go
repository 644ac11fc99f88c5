package edit

import (
	"errors"
	"os"
)

// WriteSome begins a change, does as many of its steps and stops there, as if it was killed.
func WriteSome(dir *os.Root, c *Change, steps int) error {
	j, err := c.journal(dir)
	if err = errors.Join(err, j.save(dir)); err != nil {
		return err
	}
	for _, s := range j.Steps[:steps] {
		err = errors.Join(err, s.do(dir))
	}
	return err
}
