import { connect } from 'node:net'

import type { Operation } from '../../../delivery/description/openapi/operation.ts'
import type { AnswerExample } from '../../../delivery/description/openapi/createOpenapi.ts'

/** Headers that say something of the answer itself, and not of when it was given or by which process. */
const SHOWN = ['cache-control', 'content-disposition', 'content-language', 'content-type', 'edition', 'etag', 'link', 'surrogate-key', 'vary']

/** Asks a process for an example. */
export async function ask(url: string, method: string, { target, body, accept }: Operation['example'], headers: Record<string, string> = {}): Promise<AnswerExample> {
  const response = await fetch(url + target, {
    method: method.toUpperCase(), redirect: 'manual',
    headers: { 'accept': accept ?? '*/*', 'accept-encoding': 'identity', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const mediaType = response.headers.get('content-type') ?? ''
  const shown = SHOWN.flatMap((name) => {
    const value = response.headers.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  return { status: response.status, mediaType, headers: Object.fromEntries(shown), body: /json/.test(mediaType) ? JSON.parse(text, settle) as unknown : text }
}

/** What differs from one run to the next is made the same. */
function settle(name: string, value: unknown): unknown {
  if (name === 'ageSeconds') return 86_400
  return (name === 'detail' || name === 'message') && typeof value === 'string' ? value.replace(/request id: [\w-]+/, 'request id: 5f0c1d2e-1a').replace(/Ask again in \d+ s;/, 'Ask again in 2 s;') : value
}

/** Sends bytes that `fetch` would refuse to send. @returns the problem document. */
export async function askRaw(url: string, bytes: string): Promise<{ status: number, body: unknown }> {
  const { hostname, port } = new URL(url)
  const text = await new Promise<string>((resolve, reject) => {
    let all = ''
    const socket = connect(Number(port), hostname, () => { socket.write(bytes) })
    socket.setEncoding('utf8').on('data', (chunk: string) => { all += chunk }).on('close', () => { resolve(all) }).on('error', reject)
  })
  const [head = '', ...rest] = text.split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), body: JSON.parse(rest.join('\r\n\r\n'), settle) as unknown }
}
