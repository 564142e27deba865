import { expect, it } from 'vitest'
import { createAccessLog } from './createAccessLog.ts'
import type { Accessed } from './createAccessLog.ts'

const accessed: Accessed = { id: 'x-1', method: 'GET', path: '/api/sessions?q=Ada%20Lovelace', route: '/api/sessions', status: 200, bytes: 10, ms: 1.23456, cache: 'miss', address: '198.51.100.7', isAborted: false, edition: '7', problem: undefined }

function rig(share: number): { log: ReturnType<typeof createAccessLog>; lines: unknown[]; clock: { now: number; random: number } } {
  const lines: unknown[] = []
  const clock = { now: 0, random: 0.5 }
  return { lines, clock, log: createAccessLog({ info: (fields: unknown) => { lines.push(fields) } }, share, { now: () => clock.now, random: () => clock.random }) }
}

it('tells no query and no whole address', () => {
  const { log, lines } = rig(1)
  log.write(accessed)
  log.write({ ...accessed, address: '2001:db8:12:34::1', edition: undefined, isAborted: true, problem: 'overloaded' })
  expect(lines).toEqual([
    { id: 'x-1', method: 'GET', route: '/api/sessions', path: '/api/sessions', status: 200, bytes: 10, ms: 1.23, cache: 'miss', edition: 7, address: '198.51.100.0' },
    { id: 'x-1', method: 'GET', route: '/api/sessions', path: '/api/sessions', status: 200, bytes: 10, ms: 1.23, cache: 'miss', problem: 'overloaded', address: '2001:db8:12::', aborted: true },
  ])
})

it('wants a share, and every fault and refusal', () => {
  const { log, clock } = rig(0.4)
  expect([200, 404, 429, 500, 503].map(log.isWanted)).toEqual([false, false, true, true, true])
  clock.random = 0.3
  expect(log.isWanted(200)).toBe(true)
})

it('is not flooded, and says what was left out', () => {
  const { log, lines, clock } = rig(0.1)
  expect(Array.from({ length: 50 }, () => log.isWanted(429)).filter(Boolean)).toHaveLength(20)
  clock.now = 1_000
  expect(log.isWanted(429)).toBe(true)
  log.write(accessed)
  log.write(accessed)
  expect(lines.map((line) => (line as { leftOut?: number }).leftOut)).toEqual([30, undefined])
})

it('logs nothing where it is off', () => expect(rig(0).log.isWanted(500)).toBe(false))
