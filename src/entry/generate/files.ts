import { readFile, writeFile } from 'node:fs/promises'

import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'

import config from '../../../payload.config.ts'
import { printedSchema } from '../../delivery/graphql/schema.ts'
import { errorCode } from '../../platform/errorCode.ts'

import { configurationPage } from './configurationPage.ts'
import { SITE_TYPES, writeSiteTypes } from './siteTypes.ts'

/** A committed file that is made from the sources. */
interface Generated {
  file: string
  make: () => Promise<void>
}

/** Every one of them; `npm run generate` makes them anew, `npm test` looks whether what is committed is what would be made. */
export const GENERATED: readonly Generated[] = [
  { file: 'src/payload-types.ts', make: async () => generateTypes(await config, { log: false }) },
  { file: 'src/app/(payload)/admin/importMap.js', make: async () => generateImportMap(await config, { force: true, log: false }) },
  { file: 'schema.graphql', make: () => writeFile('schema.graphql', printedSchema()) },
  ...SITE_TYPES.map((file): Generated => ({ file, make: () => writeSiteTypes(file, printedSchema()) })),
  { file: 'docs/configuration.md', make: () => writeFile('docs/configuration.md', configurationPage()) },
]

/** Makes one of them. @returns what was there, undefined for nothing, and what is there now. */
export async function generate({ file, make }: Generated): Promise<{ before: string | undefined, after: string }> {
  const before = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  })
  await make()
  return { before, after: await readFile(file, 'utf8') }
}

/** Puts back what was there before a look. */
export async function restore(file: string, before: string | undefined): Promise<void> {
  if (before !== undefined) await writeFile(file, before)
}
