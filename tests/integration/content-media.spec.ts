import { mkdtempSync, readdirSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/program/canonical.ts'
import { containing, errorOf, faultsOf, startContent } from './contentFixtures.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'lineup-media-'))
let content: Awaited<ReturnType<typeof startContent>>

beforeAll(async () => {
  process.env['LINEUP_MEDIA_DIR'] = folder
  content = await startContent()
})
afterAll(async () => {
  await content[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

const upload = (data: Buffer, name: string, mimetype: string) =>
  content.payload.create({ collection: 'media', data: { alt: name }, file: { data, name, mimetype, size: data.byteLength } })
const picture = (width: number, height: number, color: string) => sharp({ create: { width, height, channels: 3, background: color } })

describe('a picture', () => {
  it('is written anew, named by its content, in smaller widths too, with a placeholder', async () => {
    const sent = await picture(700, 350, '#336699').withExifMerge({ IFD0: { Copyright: 'CANARY-IN-EXIF' } }).jpeg().toBuffer()
    expect(sent.includes('CANARY-IN-EXIF')).toBe(true)
    const media = await upload(sent, 'Portrait of Ada.JPG', 'image/jpeg')
    const kept = await readFile(path.join(folder, media.filename ?? ''))
    expect(media.filename).toBe(`${sha256(kept)}.jpg`)
    expect(kept.includes('CANARY-IN-EXIF')).toBe(false)
    expect([media.width, media.height, media.mimeType, media.filesize]).toEqual([700, 350, 'image/jpeg', kept.byteLength])
    expect(media.placeholder).toMatch(/^data:image\/webp;base64,.{20,300}$/)
    expect(Object.values(media.sizes ?? {}).map((size) => size.width ?? null)).toEqual([96, 320, 640, null])
    expect(media.sizes?.w320?.filename).toBe(`${sha256(kept)}-320.webp`)
    const small = await readFile(path.join(folder, media.sizes?.w320?.filename ?? ''))
    expect(await sharp(small).metadata()).toMatchObject({ format: 'webp', width: 320, height: 160 })
  })

  it('becomes WebP if it moves', async () => {
    const frames = await Promise.all(['#ff0000', '#00ff00'].map((color) => picture(120, 60, color).png().toBuffer()))
    const gif = await sharp(frames, { join: { animated: true } }).gif({ delay: [100, 100] }).toBuffer()
    const media = await upload(gif, 'moving.gif', 'image/gif')
    expect([media.mimeType, media.width, media.height]).toEqual(['image/webp', 120, 60])
    expect((await sharp(await readFile(path.join(folder, media.filename ?? '')), { animated: true }).metadata()).pages).toBe(2)
  })

  it('is not kept twice', async () => {
    const sent = await picture(10, 10, '#123456').png().toBuffer()
    const media = await upload(sent, 'Ten by ten', 'image/png')
    expect(await faultsOf(upload(sent, 'again', 'image/png'))).toEqual({ file: 'This file is in the library already: “Ten by ten”. Use that one.' })
    const same = await content.payload.update({ collection: 'media', id: media.id, data: { alt: 'New words' }, file: { data: sent, name: 'x.png', mimetype: 'image/png', size: sent.byteLength } })
    expect([same.filename, same.alt]).toEqual([media.filename, 'New words'])
  })

  it('may be replaced or deleted: its files stay, for editions may name them', async () => {
    const media = await upload(await picture(400, 400, '#aa0000').png().toBuffer(), 'first', 'image/png')
    const next = await picture(400, 400, '#00aa00').png().toBuffer()
    const replaced = await content.payload.update({ collection: 'media', id: media.id, data: {}, file: { data: next, name: 'x.png', mimetype: 'image/png', size: next.byteLength } })
    expect(replaced.filename).not.toBe(media.filename)
    await content.payload.delete({ collection: 'media', id: media.id })
    const files = readdirSync(folder)
    for (const name of [media.filename, media.sizes?.w96?.filename, replaced.filename, replaced.sizes?.w320?.filename]) expect(files).toContain(name)
  })

  it('keeps its files when its focal point moves', async () => {
    const media = await upload(await picture(400, 200, '#0000aa').png().toBuffer(), 'focus', 'image/png')
    const moved = await content.payload.update({ collection: 'media', id: media.id, data: { focalX: 20, focalY: 80 } })
    expect([moved.filename, moved.focalX, moved.focalY, moved.sizes?.w96?.filename]).toEqual([media.filename, 20, 80, media.sizes?.w96?.filename])
  })
})

describe('what is refused', () => {
  it('is not what its name says', async () => {
    const html = Buffer.from('<!doctype html><script>alert(1)</script>')
    expect(await faultsOf(upload(html, 'picture.png', 'image/png'))).toEqual({ file: 'This is not a JPEG, PNG, WebP, AVIF, GIF or PDF file, whatever its name says.' })
  })

  it('can carry programs', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    expect(await faultsOf(upload(svg, 'logo.svg', 'image/svg+xml'))).toEqual({ file: containing('Export the picture as PNG') })
    expect(await faultsOf(upload(svg, 'logo.png', 'image/png'))).toEqual({ file: containing('Export the picture as PNG') })
  })

  it('is too large to unfold', async () => {
    const bomb = await picture(16_000, 16_000, '#000000').png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.byteLength).toBeLessThan(2_000_000)
    expect(await faultsOf(upload(bomb, 'bomb.png', 'image/png'))).toEqual({ file: 'A picture has 40 megapixels at most. Make it smaller and upload it again.' })
    expect(await faultsOf(upload(Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-1.7 '), 'big.pdf', 'application/pdf'))).toEqual({ file: containing('10 MB at most') })
  })

  it('is damaged', async () => {
    const whole = await picture(300, 300, '#445566').jpeg().toBuffer()
    expect(await faultsOf(upload(whole.subarray(0, 400), 'half.jpg', 'image/jpeg'))).toEqual({ file: containing('damaged') })
  })

  it('lies somewhere else', async () => {
    const fetched = content.payload.create({ collection: 'media', data: { alt: 'x', url: 'http://127.0.0.1:9/secret.png', filename: 'secret.png' } })
    expect(await faultsOf(fetched)).toEqual({ file: 'Choose a file.' })
  })

  it('leaves no file behind', async () => {
    const before = readdirSync(folder).length
    await errorOf(upload(Buffer.from('nothing'), 'x.png', 'image/png'))
    expect(readdirSync(folder)).toHaveLength(before)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part') || name === 'unused')).toEqual([])
  })
})

it('a PDF is kept as it is', async () => {
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 1>>\nstartxref\n41\n%%EOF\n')
  const media = await upload(pdf, 'slides.pdf', 'application/pdf')
  expect([media.filename, media.mimeType, media.width ?? null, media.placeholder ?? null]).toEqual([`${sha256(pdf)}.pdf`, 'application/pdf', null, null])
})
