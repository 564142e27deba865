import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What a run of wrk measured. */
export type Run = { perSecond: number; p99Ms: number; errors: number }

const run = promisify(execFile)

/**
 * Asks for one address as fast as it is answered: one thread, 32 connections. Needs `wrk` (Debian: `apt-get install wrk`).
 * @param isLast takes of the processors what nobody else wants. (At the lowest priority alone it keeps what it has for some milliseconds.)
 */
export async function wrk(url: string, { seconds, headers = {}, script, connections = 32, isLast = false }: { seconds: number; headers?: Record<string, string>; script?: string; connections?: number; isLast?: boolean }): Promise<Run> {
  const { stdout } = await run('chrt', [
    ...(isLast ? ['--idle', '0'] : ['--other', '0']), 'wrk',
    '-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]), ...(script === undefined ? [] : ['-s', script]), url,
  ])
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
  const [, value = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? []
  const [, connect = '0', read = '0', write = '0', timeout = '0'] = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout) ?? []
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0)
  if (!Number.isFinite(perSecond) || unit === '') throw new Error(`wrk said: ${stdout}`)
  return { perSecond, p99Ms: Number(value) * { us: 0.001, ms: 1, s: 1_000 }[unit as 'us' | 'ms' | 's'], errors: Number(connect) + Number(read) + Number(write) + Number(timeout) + refused } // the three that the pattern takes
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
