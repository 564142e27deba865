import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, it } from 'vitest'
import { openChecker, schemaPointer } from '../../../../tests/support/openapiAnswers.ts'
import { allLocales } from '../../../program/locale.ts'
import { problemTable } from '../../http/problems.ts'
import { examples } from '../describeApi.ts'
import { allOperations, createOpenapi } from './createOpenapi.ts'
import type { Parameter } from './document.ts'
import { version } from '../version.ts'

const document = createOpenapi({ publicUrl: 'https://lineup.example', locales: [...allLocales], version, examples })
const operations = allOperations([...allLocales])

it('is OpenAPI 3.1 as a linter wants it', async () => {
  // Two addresses for operators refuse nothing of their own; their `default` says the rest.
  const config = await createConfig({ extends: ['recommended-strict'], rules: { 'operation-4xx-response': 'off' } })
  const faults = await lintFromString({ source: JSON.stringify(document), config })
  expect(faults.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`)).toEqual([])
})

it('names and describes every operation, parameter, field, header and problem', () => {
  const ids = operations.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const dumb: string[] = []
  for (const [path, item] of Object.entries(document.paths)) {
    for (const operation of Object.values(item)) {
      if (operation.summary === '' || operation.description === '') dumb.push(path)
      for (const parameter of operation.parameters ?? []) if (((parameter as Parameter).description || '') === '') dumb.push(`${path} ${(parameter as Parameter).name}`) // none is a reference
    }
  }
  for (const [name, { properties = {} }] of Object.entries(document.components.schemas)) {
    if (name.endsWith('Where')) continue // their fields are those of the documents
    for (const [property, schema] of Object.entries(properties as Record<string, { description?: string }>)) if ((schema.description ?? '') === '') dumb.push(`${name}.${property}`)
  }
  expect(dumb).toEqual([])
  const codes = Object.values(document.components.responses).flatMap(({ content = {} }) => Object.values(content).flatMap(({ schema }) => JSON.stringify(schema)))
  // The others may come from any address, or from GraphQL, and have schemas there.
  const anywhere = [405, 408, 414, 415, 417, 431, 500]
  expect(Object.entries(problemTable).filter(([code, { status }]) => !anywhere.includes(status) && !codes.some((schema) => schema.includes(`"${code}"`)))).toEqual([])
})

it('shows answers that are as it says', () => {
  const check = openChecker(document)
  const faults = operations.flatMap(({ id, path, method }) => {
    const example = examples.operations[id]
    if (!example) return []
    const type = example.mediaType.split(';')[0] ?? ''
    return check(schemaPointer(path, method, example.status, type), example.body).map((fault) => `${id}: ${fault}`)
  })
  expect(faults).toEqual([])
  const shown = Object.entries(examples.problems)
  expect(shown.flatMap(([code, { status, body }]) => [...check('#/components/schemas/Problem', body), ...((body as { code: string }).code === code && status === problemTable[code as keyof typeof problemTable].status ? [] : [code])])).toEqual([])
  // Of those no request brings about; and no more than these.
  expect(Object.keys(problemTable).filter((code) => !(code in examples.problems))).toEqual(['unsupported_media_type', 'expectation_failed', 'search_not_ready'])
})

it('would not take an answer with a field more, or one less', () => {
  const check = openChecker(document)
  const body = examples.operations['getTrack']?.body as Record<string, unknown>
  const { name: _name, ...less } = body
  expect(check('#/components/schemas/Track', body)).toEqual([])
  expect(check('#/components/schemas/Track', { ...body, secret: true })).not.toEqual([])
  expect(check('#/components/schemas/Track', less)).not.toEqual([])
})
