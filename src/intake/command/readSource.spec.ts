import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArguments } from './readArguments.ts'
import type { ImportArguments } from './readArguments.ts'
import { collectFiles } from './readSource.ts'

let folder: string
beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), 'lineup-read-')) })
afterAll(async () => { await rm(folder, { recursive: true, force: true }) })

function given(...words: string[]): ImportArguments {
  const read = readArguments(['sessionize', ...words, '--event', 'camp'])
  return read?.task === 'import' ? read : expect.fail('not an import')
}
const collect = (...words: string[]) => collectFiles(given(...words), { allowLocal: false, tell: () => undefined })

describe('collectFiles', () => {
  it('reads files in the order in which they are named', async () => {
    const files = await Promise.all(['b.json', 'a.json'].map(async (name) => {
      await writeFile(path.join(folder, name), `"${name}"`)
      return path.join(folder, name)
    }))
    expect(await collect(...files)).toEqual([{ name: 'b.json', bytes: Buffer.from('"b.json"') }, { name: 'a.json', bytes: Buffer.from('"a.json"') }])
  })

  it('refuses a file of 100 MB without taking it in', async () => {
    const file = path.join(folder, 'large.json')
    await using handle = await open(file, 'w')
    await handle.truncate(100 * 1024 * 1024)
    const before = process.memoryUsage().arrayBuffers
    await expect(collect(file)).rejects.toMatchObject({ name: 'SourceError', message: expect.stringMatching(/large\.json is larger than 32 MB.*--max-size/) as string })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024)
    expect((await collect(file, '--max-size', '100'))[0].bytes.byteLength).toBe(100 * 1024 * 1024)
  })

  it.skipIf(process.platform === 'win32')('refuses what has no end', async () => {
    await expect(collect('/dev/zero', '--max-size', '1')).rejects.toThrow(/larger than 1 MB/)
  })

  it('names what can’t be read', async () => {
    await expect(collect(path.join(folder, 'none.json'))).rejects.toThrow(/none\.json can't be read/)
    await expect(collect(folder)).rejects.toThrow(/is a folder/)
    await expect(collect('http://127.0.0.1/all.json')).rejects.toThrow(/no public host/)
  })
})
