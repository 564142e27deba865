import { describe, expect, it } from 'vitest'
import { longestWalk, walkBetween } from './walk.ts'

const excel = { latitude: 51.508, longitude: 0.029 }
const aloft = { latitude: 51.509, longitude: 0.039 }
const walk = walkBetween([
  { room: 'platinum 1', venue: 'excel', floor: '1', geo: excel },
  { room: 'platinum 2', venue: 'excel', floor: '1', geo: excel },
  { room: 'hall', venue: 'excel', floor: '0', geo: excel },
  { room: 'bar', venue: 'aloft', floor: null, geo: aloft },
  { room: 'far', venue: 'paris', floor: null, geo: { latitude: 48.85, longitude: 2.35 } },
  { room: 'lost', venue: 'somewhere', floor: null, geo: null },
])

describe('walkBetween', () => {
  it.each([
    ['platinum 1', 'platinum 1', 0],
    ['platinum 1', 'platinum 2', 2],
    ['platinum 1', 'hall', 5],
    ['hall', 'bar', 15], // 700 m
    ['hall', 'lost', 20],
    ['hall', 'far', longestWalk],
    ['hall', 'unknown', 0],
    [null, 'hall', 0],
  ])('%s to %s: %d minutes, both ways', (from, to, minutes) => {
    expect(walk(from, to)).toBe(minutes)
    expect(walk(to, from)).toBe(minutes)
  })
})
