import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { preset } from '@graphql-codegen/client-preset'
import { codegen } from '@graphql-codegen/core'
import { buildSchema, lexicographicSortSchema, parse, print, printSchema } from 'graphql'
import { z } from 'zod'

const FOLDER = 'examples/site'
const settingsSchema = z.object({
  documents: z.string(),
  generates: z.object({ 'gql/': z.object({ preset: z.literal('client'), presetConfig: z.record(z.string(), z.unknown()), config: z.record(z.string(), z.unknown()) }) }),
})

/** The types of the example site's query, by file: what `graphql-codegen` makes of its codegen.json, from this schema in place of an address. */
export async function siteTypes(schemaText: string): Promise<Map<string, string>> {
  const { documents, generates: { 'gql/': { presetConfig, config } } } = settingsSchema.parse(JSON.parse(await readFile(path.join(FOLDER, 'codegen.json'), 'utf8')))
  const schemaAst = lexicographicSortSchema(buildSchema(schemaText)) // the command sorts it too
  const document = parse(await readFile(path.join(FOLDER, documents), 'utf8'))
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: `${FOLDER}/gql/`, schema: parse(printSchema(schemaAst)), schemaAst, presetConfig, config,
    documents: [{ location: path.join(FOLDER, documents), document, rawSDL: print(document) }], plugins: [], pluginMap: {},
  })
  return new Map(await Promise.all(sections.map(async (section) => [section.filename, await codegen(section)] as const)))
}

/** Files of the example site that are made. */
export const SITE_TYPES = ['graphql.ts', 'gql.ts'].map((name) => path.join(FOLDER, 'gql', name))

export async function writeSiteTypes(file: string, schemaText: string): Promise<void> {
  const content = (await siteTypes(schemaText)).get(file)
  if (content === undefined) throw new Error(`the code generator makes no ${file}`)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, content)
}
