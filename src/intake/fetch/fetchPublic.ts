import { request as askHttp } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { request as askHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { FetchError } from './FetchError.ts'
import { acceptedCodings, readBody, TooLarge, UnknownCoding } from './readBody.ts'
import type { Resolve, Target } from './resolveTarget.ts'
import { resolveTarget, shown } from './resolveTarget.ts'

/** By what a server tells whether something is still the same; sent back to it when asking again. */
export type Validators = { etag: string | null; lastModified: string | null }

export type FetchOptions = {
  /** The most bytes that are taken, unpacked. */
  maxBytes: number
  /** Milliseconds for all of it, from the look-up of the host to the last byte. */
  timeoutMs: number
  /** The setting LINEUP_ALLOW_LOCAL_TARGETS: whether hosts that are not public, and any port, will do. */
  allowLocal: boolean
  /** Media types, as in Accept. */
  accept?: string
  /** Of an earlier answer: if it still holds, `unchanged` comes back. */
  validators?: Validators
  signal?: AbortSignal
  /** How hosts are looked up; left out: as the system does it. */
  resolve?: Resolve
}

export type Fetched =
  /** `contentType` as the server says, which proves nothing. */
  | { kind: 'fetched'; bytes: Buffer; contentType: string; validators: Validators }
  | { kind: 'unchanged' }

/**
 * Fetches a public address (GET) for somebody who may not reach what this machine can: http(s) on ports of web servers, hosts all
 * of whose addresses are public, the connection made to just these addresses (a name that stands for another one a moment later
 * gains nothing), no redirects, no cookies, no passwords, all bounded.
 * @throws FetchError; the reason of `signal` if that ends it.
 */
export async function fetchPublic(address: string, options: FetchOptions): Promise<Fetched> {
  const late = AbortSignal.timeout(options.timeoutMs)
  const signal = options.signal === undefined ? late : AbortSignal.any([late, options.signal])
  try {
    const target = await orAborted(resolveTarget(address, options), signal)
    return await take(target, await ask(target, options, signal), options)
  } catch (error) {
    options.signal?.throwIfAborted()
    if (late.aborted) throw new FetchError('timeout', `${nameOf(address)} did not answer in full within ${options.timeoutMs / 1_000} s. Try again later.`, { cause: error })
    throw faultOf(error, address, options)
  }
}

/** Looking a host up can't be ended; waiting for it can. */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const abort = (): void => { reject(signal.reason as Error) } // a DOMException, or what the caller gave
  signal.addEventListener('abort', abort, { once: true })
  if (signal.aborted) abort()
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

function ask({ url, addresses }: Target, { accept = '*/*', validators }: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const pinned: LookupFunction = (_hostname, { all }, callback) => {
    if (all === true) callback(null, [...addresses])
    else callback(null, addresses[0].address, addresses[0].family)
  }
  const headers = {
    'accept': accept,
    'accept-encoding': acceptedCodings,
    'user-agent': 'Lineup',
    ...(typeof validators?.etag === 'string' ? { 'if-none-match': validators.etag } : {}),
    ...(typeof validators?.lastModified === 'string' ? { 'if-modified-since': validators.lastModified } : {}),
  }
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? askHttps : askHttp)(url, { agent: false, lookup: pinned, headers, signal, maxHeaderSize: 16_384 })
    request.once('response', resolve).once('error', reject).end()
  })
}

async function take({ url }: Target, answer: IncomingMessage, { maxBytes, validators }: FetchOptions): Promise<Fetched> {
  const { statusCode: status = 0, headers } = answer
  if (status === 200) {
    const bytes = await readBody(answer, maxBytes)
    return { kind: 'fetched', bytes, contentType: headers['content-type'] ?? '', validators: { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null } }
  }
  answer.destroy()
  if (status === 304 && validators !== undefined) return { kind: 'unchanged' }
  if (status >= 300 && status < 400) throw new FetchError('redirect', `${shown(url)} sends on to ${nameOf(headers.location ?? 'elsewhere')} (${status}), which is not followed. Give that address instead, if it is the right one.`, { status })
  throw new FetchError('status', `${shown(url)} can't be fetched: the server answers with ${status}${meaningOf(status)}.`, { status })
}

function meaningOf(status: number): string {
  if (status === 401 || status === 403) return ', it wants to know who asks. Only what is public can be fetched'
  if (status === 404 || status === 410) return ', there is nothing (any more). Look whether the address is right'
  if (status === 429) return ', it was asked too often. Try again later'
  return status >= 500 ? '. Try again later' : ''
}

function faultOf(error: unknown, address: string, { maxBytes }: FetchOptions): Error {
  if (error instanceof FetchError || !(error instanceof Error)) return error instanceof Error ? error : new Error(String(error))
  const name = nameOf(address)
  if (error instanceof TooLarge) return new FetchError('too-large', `${name} is larger than ${sizeOf(maxBytes)}, the bound.`, { cause: error })
  if (error instanceof UnknownCoding) return new FetchError('damaged', `${name} can't be read: it is packed as "${error.message}", which nobody asked for.`, { cause: error })
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR')) return new FetchError('damaged', `${name} can't be read: what came can't be unpacked.`, { cause: error })
  return new FetchError('unreachable', `${name} can't be fetched: ${error.message || code}.`, { cause: error })
}

function sizeOf(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MB` : `${bytes} bytes`
}

function nameOf(address: string): string {
  return URL.canParse(address) ? shown(new URL(address)) : address.slice(0, 200)
}
