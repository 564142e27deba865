import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { readEnv } from '../../platform/env.ts'
import { Problem } from '../http/problems.ts'
import { createLimits } from './createLimits.ts'
import type { Limits } from './createLimits.ts'

const clock = { now: 0 }
const open = (settings: Record<string, string> = {}): Limits => createLimits(readEnv({ LINEUP_LIMIT_PER_SECOND: '1', LINEUP_LIMIT_BURST: '3', ...settings }), () => clock.now)

// What limits read of a request.
const from = (address: string, headers: Record<string, string> = {}): IncomingMessage => ({ socket: { remoteAddress: address }, headers }) as unknown as IncomingMessage

function outcome(work: () => void): string | Problem {
  try {
    work()
    return 'done'
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}
const spend = (limits: Limits, req: IncomingMessage, cost = 1): string | Problem => outcome(() => limits.meterOf(req).spend(cost))
const codeOf = (result: string | Problem): string => (result instanceof Problem ? result.code : result)

describe('work', () => {
  it('is counted by network, each its own', () => {
    const limits = open()
    expect(spend(limits, from('2001:db8::1'), 3)).toBe('done')
    expect(codeOf(spend(limits, from('2001:db8::ffff:2')))).toBe('too_many_requests')
    expect(spend(limits, from('2001:db8:0:1::1'))).toBe('done')
    expect(spend(limits, from('::ffff:192.0.2.1'), 3)).toBe('done')
    expect(codeOf(spend(limits, from('192.0.2.1')))).toBe('too_many_requests')
    expect(limits.state().refused).toEqual({ requests: 0, work: 2, key: 0, overloaded: 0 })
  })

  it('says what there may be, and when', () => {
    const limits = open()
    spend(limits, from('192.0.2.1'), 3)
    expect(spend(limits, from('192.0.2.1'), 2)).toMatchObject({
      message: 'This address has asked for more new answers than it may: 1 a second, 3 at once. Ask again in 2 s; answers that are kept already can be had meanwhile.',
      headers: { 'retry-after': '2', 'ratelimit-policy': '"address";q=3;w=3', 'ratelimit': '"address";r=0;t=2' },
    })
    clock.now += 2_000
    expect(spend(limits, from('192.0.2.1'), 2)).toBe('done')
  })

  it('that turned out larger is owed', () => {
    const limits = open()
    const meter = limits.meterOf(from('192.0.2.1'))
    meter.spend(1)
    meter.charge(4)
    expect(spend(limits, from('192.0.2.1'))).toMatchObject({ headers: { 'retry-after': '3' } })
  })

  it('is not counted where limits are off', () => {
    const limits = open({ LINEUP_LIMITS: 'off' })
    expect(spend(limits, from('192.0.2.1'), 1_000)).toBe('done')
    expect(spend(limits, from('192.0.2.1'), 1_000)).toBe('done')
  })
})

describe('keys', () => {
  const settings = { LINEUP_API_KEYS: `partner:${createHash('sha256').update('open sesame').digest('hex')}:10:20` }

  it('have an allowance of their own, from wherever they come', () => {
    const limits = open(settings)
    const headers = { 'x-api-key': 'open sesame' }
    expect(spend(limits, from('192.0.2.1', headers), 20)).toBe('done')
    expect(codeOf(spend(limits, from('192.0.2.2', headers), 1))).toBe('too_many_requests')
    expect(spend(limits, from('192.0.2.2'), 3)).toBe('done')
  })

  it('that are not known do not count, and the refusal says so', () => {
    const limits = open(settings)
    const unknown = from('192.0.2.1', { 'x-api-key': 'guess' })
    expect(spend(limits, unknown, 3)).toBe('done')
    expect(spend(limits, unknown)).toMatchObject({ code: 'too_many_requests', message: expect.stringContaining('not known here') as string })
  })
})

describe('requests', () => {
  it('are counted whatever they cost', () => {
    const limits = open({ LINEUP_LIMIT_REQUESTS_PER_SECOND: '1' })
    const results = Array.from({ length: 11 }, () => outcome(() => void limits.admit(from('192.0.2.1'))))
    expect(results.map(codeOf)).toEqual([...Array.from({ length: 10 }, () => 'done'), 'too_many_requests'])
    expect(outcome(() => void limits.admit(from('192.0.2.2')))).toBe('done')
  })
})

describe('proxies', () => {
  it('speak for others only if they are trusted', () => {
    const headers = { 'x-forwarded-for': '198.51.100.7' }
    expect(open().addressOf(from('10.0.0.1', headers))).toBe('10.0.0.1')
    const limits = open({ LINEUP_TRUSTED_PROXIES: '10.0.0.0/8' })
    expect(limits.addressOf(from('10.0.0.1', headers))).toBe('198.51.100.7')
    expect([limits.isFromProxy(from('::ffff:10.0.0.1')), limits.isFromProxy(from('192.0.2.1'))]).toEqual([true, false])
    spend(limits, from('10.0.0.1', headers), 3)
    expect(codeOf(spend(limits, from('10.0.0.2', headers)))).toBe('too_many_requests')
    expect(spend(limits, from('10.0.0.1', { 'x-forwarded-for': '198.51.100.8' }))).toBe('done')
  })
})

it('knows nobody where the client is gone', () => {
  const gone = { socket: null, headers: { 'x-forwarded-for': '198.51.100.7' } } as unknown as IncomingMessage
  const limits = open()
  expect([limits.addressOf(gone), limits.isFromProxy(gone), spend(limits, gone)]).toEqual([null, false, 'done'])
})

it('tells once of a proxy that nobody named', () => {
  const warned: string[] = []
  const limits = createLimits(readEnv({ LINEUP_TRUSTED_PROXIES: '10.0.0.0/8' }), () => 0, (neighbour) => warned.push(neighbour))
  const headers = { 'x-forwarded-for': '198.51.100.7' }
  for (const neighbour of ['192.0.2.9', '10.0.0.1', '192.0.2.1', '192.0.2.2']) limits.addressOf(from(neighbour, neighbour === '192.0.2.9' ? {} : headers))
  expect(warned).toEqual(['192.0.2.1'])
})

describe('overload', () => {
  it('refuses work of everyone, and takes it again', () => {
    const limits = open({ LINEUP_SHED_DELAY_MS: '100' })
    for (let i = 0; i < 20; i++) limits.noteDelay(500)
    expect(spend(limits, from('192.0.2.1'))).toMatchObject({ code: 'overloaded', headers: { 'retry-after': '2' } })
    expect(limits.state()).toMatchObject({ isShedding: true, refused: { overloaded: 1 } })
    for (let i = 0; i < 20; i++) limits.noteDelay(0)
    expect(spend(limits, from('192.0.2.1'))).toBe('done')
  })
})
