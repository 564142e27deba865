import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { serving } from '../../../tests/support/serving.ts'
import type { Serving } from '../../../tests/support/serving.ts'
import { FetchError } from './FetchError.ts'
import type { FetchOptions } from './fetchPublic.ts'
import { fetchPublic } from './fetchPublic.ts'

const servers: Serving[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Serving> {
  const server = await serving(answer)
  servers.push(server)
  return server
}

const outside: FetchOptions = { maxBytes: 1024 * 1024, timeoutMs: 20_000, allowLocal: false }
const inside: FetchOptions = { ...outside, allowLocal: true }
const standingFor = (...addresses: string[]): Pick<FetchOptions, 'resolve'> => ({ resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })) })

async function fails(address: string, options: FetchOptions): Promise<FetchError> {
  const error = await fetchPublic(address, options).then(() => null, (thrown: unknown) => thrown)
  if (!(error instanceof FetchError)) throw new Error(`expected a FetchError, got ${String(error)}`)
  return error
}

describe('addresses that are not fetched', () => {
  it.each([
    'http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://017700000001/', 'http://127.1/', 'http://0/', 'http://①②⑦.⓪.⓪.①/', 'https://localhost/', 'http://localhost:8080/', 'http://[::1]/', 'http://[::]/',
    'http://[::ffff:127.0.0.1]/', 'http://[::ffff:169.254.169.254]/', 'http://[64:ff9b::10.0.0.1]/', 'http://[2002:a00:1::]/', 'http://169.254.169.254/latest/meta-data/', 'http://[fd00:ec2::254]/', 'http://10.0.0.1/', 'http://192.168.0.1/', 'http://100.64.0.1/', 'http://224.0.0.1/',
  ])('%s, whichever way it is written', async (address) => {
    const { code, message } = await fails(address, outside)
    expect([code, message]).toEqual(['not-public', expect.stringMatching(/no public host/)])
  })

  it.each([['loopback', '127.0.0.1'], ['private', '10.0.0.1'], ['mapped', '::ffff:10.0.0.1'], ['metadata', '169.254.169.254'], ['local IPv6', 'fd00::1']])('a name that stands for a %s address', async (_what, address) => {
    const { code, message } = await fails('https://camp.example/schedule.json', { ...outside, ...standingFor(address) })
    expect(code).toBe('not-public')
    // Who gives addresses learns nothing of the networks behind them.
    expect(message).not.toContain(address)
  })

  it('a name of which one address of several is not public', async () => {
    expect(await fails('https://camp.example/', { ...outside, ...standingFor('93.184.215.14', '127.0.0.1') })).toMatchObject({ code: 'not-public' })
  })

  it.each(['file:///etc/passwd', 'ftp://camp.example/a', 'gopher://camp.example/', 'data:,x', 'javascript:1', 'schedule.json', 'https://', '//camp.example/', 'https://ada:secret@camp.example/', 'https://ada@camp.example/', 'http://camp.example:22/', 'https://camp.example:6379/', 'http://camp.example:3000/'])('%s', async (address) => {
    expect(await fails(address, { ...outside, ...standingFor('93.184.215.14') })).toMatchObject({ code: 'bad-address' })
  })

  it('a name that nobody knows', async () => {
    expect(await fails('https://camp.example/', { ...outside, ...standingFor() })).toMatchObject({ code: 'unreachable' })
    expect(await fails('https://camp.example/', { ...outside, resolve: () => Promise.reject(new Error('ENOTFOUND')) })).toMatchObject({ code: 'unreachable' })
  })
})

describe('fetching', () => {
  it('connects to the address that was checked, and asks for it once', async () => {
    let headers: IncomingMessage['headers'] = {}
    const server = await serve((request, response) => {
      headers = request.headers
      response.setHeader('content-type', 'application/json').setHeader('etag', '"one"').end('{}')
    })
    let lookUps = 0
    const resolve = async () => {
      lookUps += 1
      return lookUps === 1 ? [{ address: '127.0.0.1', family: 4 }] : [{ address: '192.0.2.1', family: 4 }]
    }
    // `.invalid` is no name that the system could look up.
    const fetched = await fetchPublic(`http://camp.invalid:${server.port}/a?b=c`, { ...inside, resolve, accept: 'application/json' })
    expect(fetched).toEqual({ kind: 'fetched', bytes: Buffer.from('{}'), contentType: 'application/json', validators: { etag: '"one"', lastModified: null } })
    expect([lookUps, server.asked]).toEqual([1, ['/a?b=c']])
    expect(headers).toEqual({ 'accept': 'application/json', 'accept-encoding': 'gzip, deflate, br', 'user-agent': 'Lineup', 'host': `camp.invalid:${server.port}`, 'connection': 'close' })
  })

  it('follows no redirect', async () => {
    const server = await serve((_request, response) => void response.writeHead(302, { location: '/secret?token=x' }).end())
    expect(await fails(`${server.origin}/moved`, inside)).toMatchObject({ code: 'redirect', status: 302, message: expect.stringContaining('/moved sends on to /secret') as string })
    expect(server.asked).toEqual(['/moved'])
  })

  it.each([[404, /nothing/], [403, /who asks/], [429, /too often/], [500, /Try again/], [204, /204/], [206, /206/]])('says what the server answers: %d', async (status, message) => {
    const server = await serve((_request, response) => void response.writeHead(status).end())
    expect(await fails(`${server.origin}/a?token=secret`, inside)).toMatchObject({ code: 'status', status, message: expect.stringMatching(message) as string })
    expect((await fails(`${server.origin}/a?token=secret`, inside)).message).not.toContain('secret')
  })

  it('asks whether something is still the same', async () => {
    const server = await serve((request, response) => {
      const isSame = request.headers['if-none-match'] === '"one"' && request.headers['if-modified-since'] === 'Sat, 28 Mar 2026 09:00:00 GMT'
      response.writeHead(isSame ? 304 : 200).end()
    })
    expect(await fetchPublic(server.origin, { ...inside, validators: { etag: '"one"', lastModified: 'Sat, 28 Mar 2026 09:00:00 GMT' } })).toEqual({ kind: 'unchanged' })
    expect(await fetchPublic(server.origin, { ...inside, validators: { etag: '"two"', lastModified: null } })).toMatchObject({ kind: 'fetched' })
  })

  it('takes 304 for an answer only if it asked', async () => {
    const server = await serve((_request, response) => void response.writeHead(304).end())
    expect(await fails(server.origin, inside)).toMatchObject({ status: 304 })
  })

  it.each([['gzip', gzipSync], ['deflate', deflateSync], ['br', brotliCompressSync]])('unpacks %s, and stops at the bound of what comes out', async (coding, pack) => {
    const packed = pack(Buffer.alloc(600_000))
    const server = await serve((_request, response) => void response.writeHead(200, { 'content-encoding': coding }).end(packed))
    expect(await fetchPublic(server.origin, inside)).toMatchObject({ bytes: Buffer.alloc(600_000) })
    expect(packed.byteLength).toBeLessThan(5_000)
    expect(await fails(server.origin, { ...inside, maxBytes: 599_999 })).toMatchObject({ code: 'too-large' })
  })

  it('stops at the bound of what has no end, and hangs up', async () => {
    let isClosed: Promise<unknown> = Promise.resolve()
    const server = await serve((_request, response) => {
      isClosed = new Promise((resolve) => void response.once('close', resolve))
      const write = (): void => { while (!response.destroyed && response.write(Buffer.alloc(65_536))); }
      response.on('drain', write)
      write()
    })
    expect(await fails(server.origin, inside)).toMatchObject({ code: 'too-large', message: expect.stringContaining('1 MB') as string })
    await isClosed
  })

  it('takes a length over the bound at its word', async () => {
    const server = await serve((_request, response) => void response.writeHead(200, { 'content-length': '9999999' }).write('x'))
    expect(await fails(server.origin, inside)).toMatchObject({ code: 'too-large' })
  })

  it.each([['zstd', Buffer.from('x')], ['gzip, gzip', gzipSync(gzipSync('x'))], ['gzip', Buffer.from('no gzip')], ['br', Buffer.alloc(40, 0xff)], ['deflate', Buffer.from('no')], ['gzip', gzipSync('cut off').subarray(0, 12)]])('refuses what is packed as %s and is not', async (coding, bytes) => {
    const server = await serve((_request, response) => void response.writeHead(200, { 'content-encoding': coding }).end(bytes))
    expect(await fails(server.origin, inside)).toMatchObject({ code: 'damaged' })
  })

  it('refuses what breaks off', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half', () => void response.destroy())
    })
    expect(await fails(server.origin, inside)).toMatchObject({ code: 'unreachable' })
  })

  it('says that nobody answers', async () => {
    const server = await serve(() => undefined)
    await server.close()
    expect(await fails(server.origin, inside)).toMatchObject({ code: 'unreachable', message: expect.stringContaining('ECONNREFUSED') as string })
  })

  it('waits no longer than it should for a host, an answer, or its end', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/slow') response.writeHead(200).write('a')
    })
    const hurried = { ...inside, timeoutMs: 100 }
    expect(await fails(`${server.origin}/none`, hurried)).toMatchObject({ code: 'timeout' })
    expect(await fails(`${server.origin}/slow`, hurried)).toMatchObject({ code: 'timeout' })
    expect(await fails('https://camp.example/', { ...hurried, resolve: () => new Promise(() => undefined) })).toMatchObject({ code: 'timeout' })
  })

  it('ends when it is told to', async () => {
    const stop = new AbortController()
    const server = await serve(() => { stop.abort(new Error('stopped')) })
    await expect(fetchPublic(server.origin, { ...inside, signal: stop.signal })).rejects.toThrow('stopped')
    await expect(fetchPublic(server.origin, { ...inside, signal: stop.signal })).rejects.toThrow('stopped')
    expect(server.asked).toHaveLength(1)
  })
})
