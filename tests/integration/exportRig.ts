import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'
import { runExport } from '../../src/intake/export/runExport.ts'
import { asElsewhere } from '../support/exportFiles.ts'
import { makeWholeProgramme } from '../support/wholeProgramme.ts'
import { startImports } from './importRig.ts'
import type { Imports } from './importRig.ts'

/** What imports of exports need: `foreign` is the export of an event of which nothing is here, other ids, guids, names, pictures. */
export interface Exports extends AsyncDisposable {
  imports: Imports
  /** For files; gone at the end. */
  folder: string
  /** Of the media library. */
  media: string
  foreign: string
}

/** Starts a CMS with a whole event, exports that, and makes it another's. @param isPrivate whether what is private is exported too. */
export async function startExports({ isPrivate = false }: { isPrivate?: boolean } = {}): Promise<Exports> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lineup-exports-'))
  const media = path.join(folder, 'media')
  process.env['LINEUP_MEDIA_DIR'] = media
  const imports = await startImports()
  await imports.payload.update({ collection: 'venues', where: { slug: { equals: 'excel' } }, data: { slug: 'camp-site' }, overrideAccess: true })
  await makeWholeProgramme(imports.payload)
  const own = path.join(folder, 'own.zip')
  expect(await runExport(['--event', 'securitycon', ...(isPrivate ? ['--private'] : []), own], { print: () => undefined, tell: () => undefined, openPayload: () => Promise.resolve(imports.payload), mediaFolder: media, now: () => new Date('2026-01-02T03:04:05Z') })).toBe(0)
  return {
    imports,
    folder,
    media,
    foreign: await asElsewhere(folder, own),
    [Symbol.asyncDispose]: async () => {
      await imports[Symbol.asyncDispose]()
      await rm(folder, { recursive: true })
    },
  }
}
