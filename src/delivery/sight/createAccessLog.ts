import type { Log } from '../../platform/log.ts'
import type { Sent } from './createTally.ts'

/** One answer, as the access log tells of it. */
export type Accessed = Sent & { id: string; method: string; path: string; address: string | null; isAborted: boolean; edition: string | undefined; problem: string | undefined }

export type AccessLog = {
  /** Whether an answer with that status is to be logged. */
  isWanted: (status: number) => boolean
  write: (accessed: Accessed) => void
}

/** So many refusals and faults are logged a second: a flood must not become one of the log as well. */
const mostASecond = 20
const longestPath = 200

/**
 * Logs a share of the answers by chance, and in any case those with 429 or 5xx. No query strings (what people search for
 * may be about people), no more of an address than its network.
 */
export function createAccessLog(log: Pick<Log, 'info'>, share: number, { now = Date.now, random = Math.random }: { now?: () => number; random?: () => number } = {}): AccessLog {
  let second = 0
  let inSecond = 0
  let left = 0

  return {
    isWanted: (status) => {
      if (share === 0) return false
      if (status !== 429 && status < 500) return random() < share
      const current = Math.floor(now() / 1_000)
      if (current !== second) {
        second = current
        inSecond = 0
      }
      inSecond += 1
      if (inSecond <= mostASecond) return true
      left += 1
      return false
    },
    write: ({ id, method, path, address, route, status, bytes, ms, cache, edition, isAborted, problem }) => {
      log.info({
        id, method, route, path: path.split('?', 1)[0]?.slice(0, longestPath), status, bytes, ms: Math.round(ms * 100) / 100, cache,
        ...(edition === undefined ? {} : { edition: Number(edition) }), ...(problem === undefined ? {} : { problem }),
        address: address === null ? null : shorten(address), ...(isAborted ? { aborted: true } : {}), ...(left > 0 ? { leftOut: left } : {}),
      }, 'answered')
      left = 0
    },
  }
}

/** The /24 of an IPv4 address, the /48 of an IPv6 one: enough to see where a flood comes from, not who reads. */
function shorten(address: string): string {
  if (!address.includes(':')) return address.replace(/\.\d+$/, '.0')
  const groups = (address.split('::')[0] ?? '').split(':').filter((group) => group !== '')
  return `${groups.slice(0, 3).join(':')}::`
}
