import { expect, it } from 'vitest'
import { schema } from '../schema.ts'
import { createDocumentCache } from './documentCache.ts'
import { prepareDocument } from './prepareDocument.ts'

it.each(['{ events { nodes { slug # a comment: no shape is made of it\n } } }', '{ events { nodes { nothing # none either\n } } }'])('remembers a document from the second time on: %s', (text) => {
  const prepare = createDocumentCache(schema)
  const [first, second, third] = [prepare(text), prepare(text), prepare(text)]
  expect(second).not.toBe(first)
  expect(third).toBe(second)
})

it('holds nothing of a document that is refused but why, and where', () => {
  const { errors, document, operations } = prepareDocument(schema, 'query A { events { nothing } }\nquery B { none }')
  expect(document).toBeNull()
  expect(errors.map(({ nodes, locations, extensions }) => ({ nodes, locations, code: extensions['code'] }))).toEqual([
    { nodes: undefined, locations: [{ line: 1, column: 20 }], code: 'GRAPHQL_VALIDATION_FAILED' },
    { nodes: undefined, locations: [{ line: 2, column: 11 }], code: 'GRAPHQL_VALIDATION_FAILED' },
  ])
  // Which operation is meant is told first, as of any document.
  expect([undefined, 'C'].map((name) => operations.find(name))).toMatchObject([
    { message: 'The document has several operations: `operationName` says which is meant.' }, { message: 'The document has no operation `C`.' },
  ])
  expect(operations.find('A')).toBeTypeOf('function')
})
