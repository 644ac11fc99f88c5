package opennet_test

import (
	"net/netip"
	"testing"

	"berkas/site/internal/opennet"
)

// TestOnlyTheOpenNetIsOpen: an address that nobody on the open net can have is refused,
// in whatever form it is written.
func TestOnlyTheOpenNetIsOpen(t *testing.T) {
	for _, address := range []string{"1.1.1.1", "8.8.8.8", "93.184.216.34", "223.255.255.254", "2606:4700:4700::1111", "2a00:1450:4001:80b::200e", "::ffff:1.1.1.1", "2001:200::1", "2003::1"} {
		if !opennet.IsOpen(netip.MustParseAddr(address)) {
			t.Errorf("%s is refused", address)
		}
	}
	for _, address := range []string{
		"0.0.0.0", "10.255.255.255", "100.127.0.1", "127.0.0.1", "169.254.169.254", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "192.88.99.2", "198.19.0.1", "198.51.100.1",
		"203.0.113.9", "224.0.0.251", "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::808:808", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2001:2::1",
		"2002:808:808::1", "3fff::1", "5f00::1", "fc00::1", "fd12::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "2606:4700::1%eth0",
	} {
		if opennet.IsOpen(netip.MustParseAddr(address)) {
			t.Errorf("%s is taken for open", address)
		}
	}
}
