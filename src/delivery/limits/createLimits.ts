import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Env } from '../../platform/env.ts'
import { networkOf, plainAddress } from '../../platform/networkOf.ts'
import { createTokenBuckets } from '../../platform/tokenBuckets.ts'
import type { TokenBuckets } from '../../platform/tokenBuckets.ts'
import { trustProxies } from '../../platform/trustedProxies.ts'
import { createShedder } from './createShedder.ts'
import { createTurns } from './createTurns.ts'
import type { Meter } from './meter.ts'
import { overloaded, tooManyRequests } from './refusals.ts'
import type { Allowance } from './refusals.ts'

export type LimitOptions = Pick<Env,
  'LINEUP_TRUSTED_PROXIES' | 'LINEUP_LIMITS' | 'LINEUP_LIMIT_PER_SECOND' | 'LINEUP_LIMIT_BURST' | 'LINEUP_LIMIT_REQUESTS_PER_SECOND' | 'LINEUP_API_KEYS' | 'LINEUP_SHED_DELAY_MS'>

/** What was refused: `requests` and `work` of an address, `key`: work of a partner, `overloaded`: work of anyone. */
export type Refusal = 'requests' | 'work' | 'key' | 'overloaded'

export type Limits = {
  /**
   * Counts a request that is no kept answer of a known address. @returns `null`, or what is to be waited for: its turn.
   * @throws Problem too_many_requests, overloaded
   */
  admit: (req: IncomingMessage) => Promise<void> | null
  meterOf: (req: IncomingMessage) => Meter
  /** The client's address, as far as it can be known. */
  addressOf: (req: IncomingMessage) => string | null
  /** Whether what the neighbour says of others may be believed. */
  isFromProxy: (req: IncomingMessage) => boolean
  /** The same of an address, as `plainAddress` gives it. */
  isTrusted: (address: string) => boolean
  /** Hears how late the event loop is, in ms. */
  noteDelay: (ms: number) => void
  state: () => { waiting: number; delayMs: number; isShedding: boolean; refused: Readonly<Record<Refusal, number>> }
}

/** Addresses remembered, for work and for requests; each takes some 180 bytes in either. The one unused for longest is forgotten first. */
const mostAddresses = 50_000

/** Whose bucket work is taken from. */
type Payer = { buckets: TokenBuckets; key: string; allowance: Allowance }

/**
 * @param now in ms.
 * @param warn told once, if somebody who is not trusted speaks for others: a proxy that nobody named, all of whose clients share
 * one allowance, or a client that tries.
 */
export function createLimits(options: LimitOptions, now: () => number = Date.now, warn: (neighbour: string) => void = () => undefined): Limits {
  const proxies = trustProxies(options.LINEUP_TRUSTED_PROXIES ?? [])
  const isOn = options.LINEUP_LIMITS === 'on'
  const perSecond = options.LINEUP_LIMIT_REQUESTS_PER_SECOND
  const requests = openAllowance({ name: 'requests', perSecond, burst: perSecond * 10 })
  const work = openAllowance({ name: 'address', perSecond: options.LINEUP_LIMIT_PER_SECOND, burst: options.LINEUP_LIMIT_BURST })
  const partners = new Map((options.LINEUP_API_KEYS ?? []).map(({ name, hash, ...rate }) => [hash, openAllowance({ name: 'key', ...rate }, name)]))
  const shedder = createShedder(options.LINEUP_SHED_DELAY_MS)
  const turns = createTurns({ onModestWait: shedder.note })
  const refused = { requests: 0, work: 0, key: 0, overloaded: 0 }

  let isWarned = false

  const isTrustedNeighbour = (address: string | undefined): boolean => {
    const neighbour = plainAddress(address ?? '')
    return neighbour !== null && proxies.isTrusted(neighbour)
  }
  const addressOf = ({ socket, headers }: IncomingMessage): string | null => {
    const forwarded = headers['x-forwarded-for']
    const neighbour = remoteOf(socket)
    if (forwarded !== undefined && neighbour !== undefined && !isWarned && !isTrustedNeighbour(neighbour)) {
      isWarned = true
      warn(neighbour)
    }
    return proxies.clientOf(neighbour, typeof forwarded === 'string' ? forwarded : undefined)
  }
  /** Whose own end a connection is; a connection is asked for more than one thing. */
  const neighbours = new WeakMap<Socket, string>()
  const readClient = (req: IncomingMessage): string => {
    const address = addressOf(req)
    return address === null ? 'unknown' : networkOf(address)
  }
  const clientOf = (req: IncomingMessage): string => {
    const { socket, headers } = req
    // Of an end that is gone nothing is known, and nothing of it is to be remembered.
    if (headers['x-forwarded-for'] !== undefined || remoteOf(socket) === undefined) return readClient(req)
    const known = neighbours.get(socket)
    if (known !== undefined) return known
    const client = readClient(req)
    neighbours.set(socket, client)
    return client
  }
  const shed = (): never => {
    refused.overloaded += 1
    throw overloaded()
  }
  const takeTurn = (client: string): Promise<void> | null => {
    const turn = turns.take(client)
    return turn === false ? shed() : turn
  }
  const payerOf = (req: IncomingMessage, client: string): Payer => {
    const key = req.headers['x-api-key']
    const partner = typeof key === 'string' && partners.size > 0 ? partners.get(createHash('sha256').update(key).digest('hex')) : undefined
    return partner ?? { ...work, key: client }
  }

  return {
    addressOf,
    isTrusted: proxies.isTrusted,
    isFromProxy: ({ socket }) => isTrustedNeighbour(remoteOf(socket)),
    noteDelay: shedder.note,
    state: () => ({ waiting: turns.waiting(), delayMs: shedder.delay(), isShedding: shedder.isShedding(), refused }),
    admit: (req) => {
      const client = clientOf(req)
      const wait = isOn ? requests.buckets.take(client, now()) : 0
      if (wait === 0) return takeTurn(client)
      refused.requests += 1
      throw tooManyRequests(requests.allowance, wait, 0)
    },
    meterOf: (req) => {
      let known: { client: string; payer: Payer } | undefined
      const who = (): { client: string; payer: Payer } => {
        if (known) return known
        const client = clientOf(req)
        return known = { client, payer: payerOf(req, client) }
      }
      return {
        spend: (cost) => {
          if (shedder.isShedding()) shed()
          if (!isOn) return
          const { payer: { buckets, key, allowance } } = who()
          const wait = buckets.take(key, now(), cost)
          if (wait === 0) return
          refused[allowance.name === 'key' ? 'key' : 'work'] += 1
          throw tooManyRequests(allowance, wait, buckets.left(key, now()), req.headers['x-api-key'] !== undefined)
        },
        charge: (cost) => {
          if (!isOn) return
          const { payer: { buckets, key } } = who()
          buckets.charge(key, now(), cost)
        },
        turn: () => takeTurn(who().client),
      }
    },
  }
}

/** Whose end is destroyed has no socket left, whatever the type says: Node takes it from a request that ended badly. */
function remoteOf(socket: Socket | null): string | undefined {
  return socket?.remoteAddress
}

/** @param key the one that all of it is counted under, if it is one partner's. */
function openAllowance(allowance: Allowance, key = ''): Payer {
  return { allowance, key, buckets: createTokenBuckets({ burst: allowance.burst, perMinute: allowance.perSecond * 60, maxKeys: mostAddresses }) }
}
