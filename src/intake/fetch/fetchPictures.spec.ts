import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Serving } from '../../../tests/support/serving.ts'
import { serving } from '../../../tests/support/serving.ts'
import { fetchPictures } from './fetchPictures.ts'
import type { Pictures } from './fetchPictures.ts'

let server: Serving
let atWork = 0
let mostAtWork = 0
const portrait = (color: string) => sharp({ create: { width: 40, height: 40, channels: 3, background: color } })
const files = new Map<string, Uint8Array>()

beforeAll(async () => {
  for (const [name, color] of [['red', '#ff0000'], ['green', '#00ff00'], ['blue', '#0000ff']] as const) files.set(`/${name}.png`, await portrait(color).png().toBuffer())
  files.set('/again.png', await portrait('#ff0000').png({ compressionLevel: 0 }).toBuffer())
  files.set('/broken.jpg', (await portrait('#ff0000').jpeg().toBuffer()).subarray(0, 200))
  files.set('/page.png', Buffer.from('<!doctype html><script>alert(1)</script>'))
  files.set('/logo.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
  files.set('/paper.pdf', Buffer.from('%PDF-1.7\n'))
  files.set('/huge.png', Buffer.alloc(10 * 1024 * 1024 + 1))
  server = await serving(({ url = '' }, response) => {
    mostAtWork = Math.max(mostAtWork, atWork += 1)
    response.once('close', () => { atWork -= 1 })
    const bytes = files.get(url.split('?')[0] ?? '')
    if (url.startsWith('/cut')) response.destroy()
    else if (bytes === undefined) response.writeHead(404).end()
    // A moment later, so that others come meanwhile.
    else setImmediate(() => void response.end(bytes))
  })
})
afterAll(async () => { await server.close() })
beforeEach(() => { server.asked.length = 0 })

const wanting = (paths: string[]) => paths.map((path, at) => ({ address: `${server.origin}${path}`, name: `Speaker ${at}`, row: { path: `speakers[${at}]`, name: `speaker ${at}` } }))
const fetching = (paths: string[]): Promise<Pictures> => fetchPictures(wanting(paths), { allowLocal: true })
const lostIn = ({ notes }: Pictures): string[] => notes.map(({ code, row, detail }) => `${code} ${row.name} ${detail.replaceAll(server.origin, '')}`)

it('fetches each address once, and writes what it finds anew', async () => {
  const { files: found, notes } = await fetching(['/red.png', '/green.png', '/red.png'])
  expect([server.asked.sort(), notes]).toEqual([['/green.png', '/red.png'], []])
  expect([...found.values()].map(({ mimeType, width, height }) => [mimeType, width, height])).toEqual([['image/png', 40, 40], ['image/png', 40, 40]])
})

it('knows the same picture at two addresses', async () => {
  const { files: found } = await fetching(['/red.png', '/again.png', '/blue.png'])
  expect(new Set([...found.values()].map(({ filename }) => filename)).size).toBe(2)
})

it('takes pictures only, by what is in them, and says what is wrong', async () => {
  const pictures = await fetching(['/broken.jpg', '/page.png', '/logo.svg', '/paper.pdf', '/huge.png', '/none.png', '/red.png'])
  expect([...pictures.files.keys()]).toEqual([`${server.origin}/red.png`])
  expect(lostIn(pictures).sort()).toEqual([
    expect.stringMatching(/^picture-lost speaker 0 \/broken\.jpg: .*damaged/),
    expect.stringMatching(/^picture-lost speaker 1 \/page\.png: .*whatever its name says/),
    expect.stringMatching(/^picture-lost speaker 2 \/logo\.svg: .*SVG/),
    'picture-lost speaker 3 /paper.pdf: it is no picture',
    expect.stringMatching(/^picture-lost speaker 4 \/huge\.png: .*larger than 10 MB/),
    expect.stringMatching(/^picture-lost speaker 5 \/none\.png: .*404/),
  ])
})

it('takes no picture that stands for many people', async () => {
  const pictures = await fetching(['/red.png', '/red.png?2', '/again.png', '/red.png', '/blue.png'])
  expect([...pictures.files.keys()]).toEqual([`${server.origin}/blue.png`])
  expect(lostIn(pictures).sort()).toEqual(['/red.png', '/red.png?2', '/again.png', '/red.png'].map((path, at) => `picture-lost speaker ${at} ${path}: 4 people bear this same picture, which shows none of them`))
})

it('asks four at a time, and a host that does not answer no more than it must', async () => {
  mostAtWork = 0
  await fetching(Array.from({ length: 30 }, (_, at) => `/green.png?${at}`))
  expect(mostAtWork).toBeLessThanOrEqual(4)
  expect(mostAtWork).toBeGreaterThan(1)
  server.asked.length = 0
  const { files: found, notes } = await fetching(Array.from({ length: 30 }, (_, at) => `/cut?${at}`))
  expect([found.size, notes.length]).toEqual([0, 30])
  expect(server.asked.length).toBeLessThanOrEqual(3 + 4)
})

it('fetches from public hosts only', async () => {
  const pictures = await fetchPictures([{ address: 'http://169.254.169.254/latest/meta-data/', name: 'Ada', row: { path: 'speakers[0]', name: 'Ada' } }], { allowLocal: false })
  expect(lostIn(pictures)).toEqual([expect.stringMatching(/no public host/)])
})

it('ends when it is told to', async () => {
  const stop = new AbortController()
  const report = (): void => { stop.abort(new Error('stopped')) }
  await expect(fetchPictures(wanting(Array.from({ length: 30 }, (_, at) => `/red.png?${at}`)), { allowLocal: true, signal: stop.signal, report })).rejects.toThrow('stopped')
  expect(server.asked.length).toBeLessThanOrEqual(8)
})
