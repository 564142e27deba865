import { globSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { preset } from '@graphql-codegen/client-preset'
import { codegen } from '@graphql-codegen/core'
import { buildSchema, lexicographicSortSchema, parse, print, printSchema } from 'graphql'
import openapiTypescript, { COMMENT_HEADER, astToString } from 'openapi-typescript'
import { z } from 'zod'

const settingsSchema = z.object({
  documents: z.string(),
  generates: z.record(z.string().endsWith('/'), z.object({ preset: z.literal('client'), presetConfig: z.record(z.string(), z.unknown()), config: z.record(z.string(), z.unknown()) })),
})

/** Made by what each example's codegen.json says. */
export const QUERY_TYPES = ['examples/site/gql', 'examples/clients/types'].flatMap((folder) => ['graphql.ts', 'gql.ts'].map((name) => path.join(folder, name)))

export const OPENAPI_TYPES = 'examples/clients/types/openapi.ts'

/** The types of an example's queries, by file: what `graphql-codegen` makes in that folder, from this schema in place of an address. */
export async function queryTypes(folder: string, schemaText: string): Promise<Map<string, string>> {
  const { documents, generates } = settingsSchema.parse(JSON.parse(await readFile(path.join(folder, 'codegen.json'), 'utf8')))
  const schemaAst = lexicographicSortSchema(buildSchema(schemaText)) // the command sorts it too
  const queries = await Promise.all(globSync(path.join(folder, documents)).sort().map(async (location) => {
    const document = parse(await readFile(location, 'utf8'))
    return { location, document, rawSDL: print(document) }
  }))
  const sections = await Promise.all(Object.entries(generates).map(async ([output, { presetConfig, config }]) => preset.buildGeneratesSection({
    baseOutputDir: path.join(folder, output), schema: parse(printSchema(schemaAst)), schemaAst, presetConfig, config, documents: queries, plugins: [], pluginMap: {},
  })))
  return new Map(await Promise.all(sections.flat().map(async (section) => [section.filename, await codegen(section)] as const)))
}

export async function writeQueryTypes(file: string, schemaText: string): Promise<void> {
  const content = (await queryTypes(path.join(file, '../..'), schemaText)).get(file)
  if (content === undefined) throw new Error(`the code generator makes no ${file}`)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, content)
}

/** The types of the REST API: what `openapi-typescript openapi.json` writes. */
export async function openapiTypes(description: string): Promise<string> {
  return `${COMMENT_HEADER}${astToString(await openapiTypescript(description))}`
}
