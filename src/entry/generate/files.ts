import { readFile, writeFile } from 'node:fs/promises'

import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'

import config from '../../../payload.config.ts'
import { createOpenapi } from '../../delivery/description/openapi/createOpenapi.ts'
import { version } from '../../delivery/description/version.ts'
import { printedSchema } from '../../delivery/graphql/schema.ts'
import { errorCode } from '../../platform/errorCode.ts'
import { allLocales } from '../../program/locale.ts'

import { OPENAPI_TYPES, QUERY_TYPES, openapiTypes, writeQueryTypes } from './clientTypes.ts'
import { configurationPage } from './configurationPage.ts'
import { makeExamples } from './examples/makeExamples.ts'

import type { Examples } from '../../delivery/description/openapi/createOpenapi.ts'

/** A committed file that is made from the sources. */
interface Generated {
  file: string
  make: () => Promise<void>
}

const EXAMPLES = 'src/delivery/description/examples.json'

/** Every one of them; `npm run generate` makes them anew, `npm test` looks whether what is committed is what would be made. */
export const GENERATED: readonly Generated[] = [
  { file: 'src/payload-types.ts', make: async () => generateTypes(await config, { log: false }) },
  { file: 'src/app/(payload)/admin/importMap.js', make: async () => generateImportMap(await config, { force: true, log: false }) },
  { file: 'schema.graphql', make: () => writeFile('schema.graphql', printedSchema()) },
  ...QUERY_TYPES.map((file): Generated => ({ file, make: () => writeQueryTypes(file, printedSchema()) })),
  { file: EXAMPLES, make: async () => writeJson(EXAMPLES, await makeExamples()) },
  // For every deployment: any host, any of the languages.
  { file: 'openapi.json', make: async () => writeJson('openapi.json', createOpenapi({ publicUrl: null, locales: [...allLocales], version, examples: JSON.parse(await readFile(EXAMPLES, 'utf8')) as Examples })) }, // just made
  { file: OPENAPI_TYPES, make: async () => writeFile(OPENAPI_TYPES, await openapiTypes(await readFile('openapi.json', 'utf8'))) },
  { file: 'docs/configuration.md', make: () => writeFile('docs/configuration.md', configurationPage()) },
]

async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 1)}\n`)
}

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
