import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { forget, isFresh, stamp } from './stamp.ts'

/** Folders and files that the CMS is made of; a change elsewhere needs no new build of it. */
const SOURCES = ['payload.config.ts', 'next.config.ts', 'tsconfig.json', 'public', 'src/app', 'src/admin', 'src/content', 'src/publication', 'src/intake', 'src/program', 'src/platform', 'src/migrations', 'src/payload-types.ts']
const RESULT = '.next/BUILD_ID'

/**
 * Builds the admin panel and the management API unless they are fresh. The stamp of the build before is gone first: one that is
 * killed half-way leaves a folder that nobody takes for whole.
 * @param build runs `next build`; resolves when it has succeeded.
 */
export async function buildCms(build: () => Promise<void>): Promise<'built' | 'fresh'> {
  const sources = await sourcesOf(SOURCES)
  // The list itself is part of the settings: a new file must be seen.
  const settings = { sources, node: process.versions.node }
  if (await isFresh('cms', RESULT, settings)) return 'fresh'
  await forget('cms')
  await build()
  await stamp('cms', sources, settings)
  return 'built'
}

async function sourcesOf(roots: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const root of roots) {
    const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => undefined)
    if (entries === undefined) found.push(root) // a file, or nothing: the hash tells which
    else for (const entry of entries) if (entry.isFile() && !/\.spec\.tsx?$/.test(entry.name)) found.push(path.join(entry.parentPath, entry.name))
  }
  return found.sort()
}
