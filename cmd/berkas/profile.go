package main

import (
	"errors"
	"fmt"
	"os"
	"runtime/pprof"
)

// profiles are for those who make the program faster: go tool pprof reads them.
type profiles struct {
	CPU string `name:"cpuprofile" hidden:"" type:"path" placeholder:"FILE" help:"Write where the time goes."`
	Mem string `name:"memprofile" hidden:"" type:"path" placeholder:"FILE" help:"Write what is allocated, and in use at the end."`
}

// profiled does the work and writes the profiles that are asked for.
func (p profiles) profiled(work func() error) error {
	if p.CPU != "" {
		f, err := os.Create(p.CPU)
		if err != nil {
			return fmt.Errorf("writing a profile: %w", err)
		}
		defer f.Close()
		if err := pprof.StartCPUProfile(f); err != nil {
			return fmt.Errorf("writing a profile: %w", err)
		}
		defer pprof.StopCPUProfile()
	}
	err := work()
	if p.Mem == "" {
		return err
	}
	f, wrong := os.Create(p.Mem)
	if wrong == nil {
		wrong = errors.Join(pprof.WriteHeapProfile(f), f.Close())
	}
	if wrong != nil {
		err = errors.Join(err, fmt.Errorf("writing a profile: %w", wrong))
	}
	return err
}
