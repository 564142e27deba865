import sharp from 'sharp'
import { expect, it } from 'vitest'
import { isBare } from './isBare.ts'
import { prepareFile } from './prepareFile.ts'

const picture = sharp({ create: { width: 60, height: 40, channels: 4, background: { r: 200, g: 90, b: 30, alpha: 0.5 } } })

it.each(['png', 'jpeg', 'webp'] as const)('knows a %s that was written here, and none that holds more', async (kind) => {
  const sent = await picture.clone().withExifMerge({ IFD0: { Copyright: 'CANARY' } })[kind]().toBuffer()
  expect(isBare(sent, kind)).toBe(false)
  const { data } = await prepareFile(sent)
  expect(isBare(data, kind)).toBe(true)
  expect(isBare(Buffer.concat([data, Buffer.from('<script>')]), kind)).toBe(false)
  expect(isBare(data.subarray(0, -1), kind)).toBe(false)
  const [again, kept] = [await prepareFile(sent, { isWritten: true }), await prepareFile(data, { isWritten: true })]
  expect([again.filename, kept.data.equals(data)]).toEqual([(await prepareFile(sent)).filename, true])
})

it('knows moving pictures, and decodes what it keeps', async () => {
  const frames = await Promise.all(['#ff0000', '#00ff00'].map((background) => sharp({ create: { width: 20, height: 10, channels: 3, background } }).png().toBuffer()))
  const { data } = await prepareFile(await sharp(frames, { join: { animated: true } }).gif({ delay: [100, 100] }).toBuffer())
  expect(isBare(data, 'webp')).toBe(true)
  const broken = Buffer.from((await prepareFile(await picture.clone().png().toBuffer())).data)
  broken.fill(0xff, broken.indexOf('IDAT') + 6, broken.indexOf('IDAT') + 12)
  expect(isBare(broken, 'png')).toBe(true)
  await expect(prepareFile(broken, { isWritten: true })).rejects.toThrow('damaged')
})
