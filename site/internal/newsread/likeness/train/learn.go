package main

import (
	"fmt"
	"math"
	"math/rand/v2"

	"berkas/site/internal/newsread/likeness"
)

// How the model is learnt: AdaGrad over shuffled examples, with a penalty on large
// weights (L2), as many times as lower the loss on what is held out.
const (
	epochs  = 20
	rate    = 0.5
	penalty = 2e-5
)

// model is the weights, each with how far it has moved (AdaGrad).
type model struct{ weights, moved []float64 }

// learn fits a logistic regression: the mean of its second half.
func learn(all []example) model {
	m := model{make([]float64, likeness.Buckets), make([]float64, likeness.Buckets)}
	r := rand.New(rand.NewPCG(seed, 3))
	mean := make([]float64, likeness.Buckets)
	for epoch := range epochs {
		for _, i := range r.Perm(len(all)) {
			m.step(all[i])
		}
		for i, w := range m.weights {
			if epoch >= epochs/2 {
				mean[i] += w / (epochs - epochs/2)
			}
		}
	}
	return model{weights: mean}
}

// step moves the weights of one example towards it.
func (m model) step(e example) {
	var at []uint32
	likeness.Features(e.words, func(b uint32) { at = append(at, b) })
	scale := 1 / math.Sqrt(float64(len(at)))
	sum := 0.0
	for _, b := range at {
		sum += m.weights[b] * scale
	}
	want := 0.0
	if e.person {
		want = 1
	}
	miss := (1/(1+math.Exp(-sum)) - want) * e.weight
	for _, b := range at {
		g := miss*scale + penalty*m.weights[b]
		m.moved[b] += g * g
		m.weights[b] -= rate * g / (1e-3 + math.Sqrt(m.moved[b]))
	}
}

// file is the weights as a byte each.
type file []byte

// quantised rounds the weights to units that package likeness reads.
func (m model) quantised() file {
	data := make(file, len(m.weights))
	for i, w := range m.weights {
		data[i] = byte(int8(max(-127, min(127, math.Round(w/likeness.Unit)))))
	}
	return data
}

// odds is [likeness.Of] by these weights.
func (f file) odds(words []string) float64 {
	sum, n := 0, 0
	likeness.Features(words, func(b uint32) { sum, n = sum+int(int8(f[b])), n+1 })
	return float64(sum) * likeness.Unit / math.Sqrt(float64(max(n, 1)))
}

// measure says how many of some examples the weights tell apart.
func (f file) measure(all []example) string {
	right, people, found, both := 0, 0, 0, 0
	for _, e := range all {
		is := f.odds(e.words) > 0
		if is == e.person {
			right++
		}
		if e.person {
			people++
		}
		if is {
			found++
		}
		if is && e.person {
			both++
		}
	}
	return fmt.Sprintf("%.3f right, of people precision %.3f, recall %.3f", float64(right)/float64(len(all)), float64(both)/float64(max(found, 1)), float64(both)/float64(max(people, 1)))
}
