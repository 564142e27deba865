import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Serving } from '../../../tests/support/serving.ts'
import { serving } from '../../../tests/support/serving.ts'
import { sha256 } from '../../program/canonical.ts'
import { askPictures } from './askPictures.ts'

let server: Serving
let picture: Buffer

beforeAll(async () => {
  picture = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#ff0000' } }).png().toBuffer()
  server = await serving(({ url = '', headers }, response) => {
    if (url.startsWith('/cut')) response.destroy()
    else if (url.startsWith('/same') && headers['if-none-match'] === '"1"') response.writeHead(304).end()
    else if (url.startsWith('/gone')) response.writeHead(404).end()
    else response.setHeader('etag', '"2"').end(url.startsWith('/page') ? '<html>' : picture)
  })
})
afterAll(async () => { await server.close() })
beforeEach(() => { server.asked.length = 0 })

const known = (paths: string[], hash = 'another') => paths.map((path) => ({ address: path.startsWith('/') ? `${server.origin}${path}` : path, seen: { etag: '"1"', lastModified: null, hash } }))
const asking = async (paths: string[], hash?: string): Promise<string[]> => [...(await askPictures(known(paths, hash), { allowLocal: true })).keys()].map((address) => address.replace(server.origin, ''))

it('finds other pictures only: not what is the same by its mark or bytes, is gone, or is no picture', async () => {
  expect(await asking(['/same.png', '/other.png', '/gone.png', '/page.png'])).toEqual(['/other.png'])
  expect(await asking(['/other.png'], sha256(picture))).toEqual([])
  expect([...(await askPictures(known(['/other.png']), { allowLocal: true })).values()]).toMatchObject([{ mimeType: 'image/png', seen: { etag: '"2"', lastModified: null, hash: sha256(picture) } }])
})

it('asks a host that does not answer no more than it must, and takes what is here for the same', async () => {
  expect(await asking(Array.from({ length: 30 }, (_, at) => `/cut?${at}`))).toEqual([])
  expect(server.asked.length).toBeGreaterThan(2)
  expect(server.asked.length).toBeLessThanOrEqual(3 + 4)
})

it('asks public hosts only', async () => {
  expect([...(await askPictures(known([`${server.origin}/other.png`]), { allowLocal: false })).keys(), server.asked]).toEqual([[]])
})

it('ends when it is told to', async () => {
  const stop = new AbortController()
  const report = (): void => { stop.abort(new Error('stopped')) }
  await expect(askPictures(known(Array.from({ length: 30 }, (_, at) => `/same.png?${at}`)), { allowLocal: true, signal: stop.signal, report })).rejects.toThrow('stopped')
  expect(server.asked.length).toBeLessThanOrEqual(8)
})
