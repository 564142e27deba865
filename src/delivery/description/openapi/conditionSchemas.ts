import { collectionNames } from '../../rest/collections.ts'
import type { CollectionName } from '../../rest/collections.ts'
import { collections } from '../../rest/collections.ts'
import { aliasesOf, fieldsOf } from '../../rest/query/fields.ts'
import type { Field } from '../../rest/query/fields.ts'
import { fieldTypes, listOperators, operatorTable, operatorsOf } from '../../rest/query/operators.ts'
import type { FieldType, Operator } from '../../rest/query/operators.ts'
import { componentOf } from './componentSchemas.ts'
import { refTo } from './document.ts'
import type { Schema } from './document.ts'

const valueSchemas: { readonly [T in FieldType]: Schema } = {
  text: { type: 'string' },
  richText: { type: 'string' },
  word: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  instant: { type: 'string', examples: ['2026-03-23T10:00:00Z'] },
  day: { type: 'string', format: 'date' },
  id: { type: 'string', format: 'uuid' },
  reference: { type: 'string', format: 'uuid' },
}

/** Name of the schema of `where` of a collection. */
export function whereOf(name: CollectionName): string {
  return `${componentOf(collections[name].kind)}Where`
}

/** What `where` takes, for each collection, and what a field of each type may be asked. */
export function conditionSchemas(): Record<string, Schema> {
  // Of words each field has its own, and no list is of rich texts.
  const ofTypes = fieldTypes.filter((type) => type !== 'word').flatMap((type) => (type === 'richText' ? [false] : [false, true]).map((isList): [string, Schema] => [conditionOf(type, isList), describeOperators(operatorsOf(type, isList), valueSchemas[type])]))
  return Object.fromEntries([...ofTypes, ...collectionNames.map((name): [string, Schema] => [whereOf(name), describeWhere(name)])])
}

function describeWhere(name: CollectionName): Schema {
  const own = refTo('schemas', whereOf(name))
  const fields = [...fieldsOf(name)].map(([path, field]): [string, Schema] => [path, conditionsOn(field)])
  const short = Object.entries(aliasesOf(name)).map(([path, full]): [string, Schema] => [path, { ...refTo('schemas', conditionOf(typeOf(name, full), true)), description: `Short for \`${full}\`.` }])
  return {
    type: 'object',
    description: `Conditions on the fields of ${name}; all must hold.`,
    properties: {
      and: { type: 'array', items: own, description: 'All of these hold.' },
      or: { type: 'array', items: own, description: 'One of these holds.' },
      ...Object.fromEntries([...short, ...fields]),
    },
    additionalProperties: false,
  }
}

function typeOf(name: CollectionName, path: string): FieldType {
  return fieldsOf(name).get(path)?.type ?? 'text'
}

function conditionsOn({ type, isList, words, operators }: Field): Schema {
  return words ? describeOperators(operators, { type: 'string', enum: words }) : refTo('schemas', conditionOf(type, isList))
}

function conditionOf(type: FieldType, isList: boolean): string {
  return `${type.slice(0, 1).toUpperCase()}${type.slice(1)}${isList ? 'List' : ''}Conditions`
}

function describeOperators(operators: readonly Operator[], value: Schema): Schema {
  const properties = operators.map((operator): [string, Schema] => {
    const schema: Schema = operator === 'exists' ? { type: 'boolean' } : listOperators.includes(operator) ? { type: 'array', items: value } : value
    return [operator, { ...schema, description: operatorTable[operator] }]
  })
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false }
}
