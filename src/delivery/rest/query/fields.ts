import { z } from 'zod'
import { richTextSchema } from '../../../program/entities.ts'
import type { EntityKind } from '../../../program/kinds.ts'
import { collectionNames, collections } from '../collections.ts'
import type { CollectionName } from '../collections.ts'
import { documentSchemas } from '../documents/toDocument.ts'
import { operatorsOf } from './operators.ts'
import type { FieldType, Operator } from './operators.ts'

/** A field that can be asked for in `where` and `sort`. */
export type Field = {
  /** Names joined by dots: into objects, into each of a list, into the document that an id names. */
  readonly path: string
  readonly type: FieldType
  /** The words there are, where there are only some; in order. */
  readonly words: readonly string[] | null
  /** True where a document may have several values: a condition holds if it holds for one of them. */
  readonly isList: boolean
  readonly isNullable: boolean
  /** What the id names. */
  readonly references: EntityKind | null
  readonly operators: readonly Operator[]
  readonly isSortable: boolean
}

/** Short names for what a document has further inside. */
const aliases: { readonly [N in CollectionName]?: Readonly<Record<string, string>> } = {
  sessions: { startsAt: 'slots.startsAt', endsAt: 'slots.endsAt', day: 'slots.day' },
}

const fieldsByCollection = Object.fromEntries(collectionNames.map((name) => [name, collectFields(collections[name].kind)])) as
  Record<CollectionName, ReadonlyMap<string, Field>> // one for each name

/**
 * The fields of a collection by path: everything its documents hold, one step further through the ids of other documents, and
 * of those that these name the id and the slug. Made from the documents' schemas.
 */
export function fieldsOf(name: CollectionName): ReadonlyMap<string, Field> {
  return fieldsByCollection[name]
}

export function aliasesOf(name: CollectionName): Readonly<Record<string, string>> {
  return aliases[name] ?? {}
}

/** A field by its path, by a short name, or by `relation.id` for what is `relation`. */
export function findField(name: CollectionName, path: string): Field | null {
  const fields = fieldsOf(name)
  const known = aliasesOf(name)
  const found = fields.get(Object.hasOwn(known, path) ? known[path] ?? path : path)
  if (found) return found
  const relation = path.endsWith('.id') ? fields.get(path.slice(0, -3)) : undefined
  return relation?.references ? relation : null
}

/** Steps left through ids of other documents. */
type Reach = 2 | 1 | 0
type Walk = { path: string; isList: boolean; isNullable: boolean; reach: Reach }

function collectFields(kind: EntityKind): ReadonlyMap<string, Field> {
  return new Map([...walkObject(documentSchemas[kind], { path: '', isList: false, isNullable: false, reach: 2 })].map((field) => [field.path, field]))
}

function* walkObject(schema: z.ZodObject, walk: Walk): Generator<Field> {
  for (const [name, value] of Object.entries(schema.shape)) {
    const path = walk.path === '' ? name : `${walk.path}.${name}`
    // The same instants as those in UTC, written differently.
    if (!name.endsWith('AtLocal')) yield* walkValue(value, { ...walk, path })
  }
}

function* walkValue(schema: unknown, walk: Walk): Generator<Field> {
  if (schema instanceof z.ZodNullable) yield* walkValue(schema.unwrap(), { ...walk, isNullable: true })
  else if (schema instanceof z.ZodArray) {
    // Seen from another document, one value stands for it, not many.
    if (walk.reach === 2) yield* walkValue(schema.element, { ...walk, isList: true })
  } else if (schema === richTextSchema) {
    // Long texts of other documents are for `q`.
    if (walk.reach === 2) yield describe(walk, 'richText')
  } else if (schema instanceof z.ZodObject) yield* walkObject(schema, walk)
  else {
    const references = referencedBy(schema)
    if (references === 'media' && walk.reach < 2) return
    yield describe(walk, references ? 'reference' : typeOf(schema, walk.path), schema instanceof z.ZodEnum ? schema.options.map(String) : null, references)
    if (references && references !== 'media') yield* walkReferenced(references, walk)
  }
}

function* walkReferenced(kind: EntityKind, walk: Walk): Generator<Field> {
  const next = { ...walk, isNullable: true }
  if (walk.reach === 2) {
    const { shape } = documentSchemas[kind]
    const { id: _id, ...rest } = shape
    yield* walkObject(z.object(rest), { ...next, reach: 1 })
  } else if (walk.reach === 1 && 'slug' in documentSchemas[kind].shape) yield describe({ ...next, path: `${walk.path}.slug` }, 'text')
}

function describe({ path, isList, isNullable }: Walk, type: FieldType, words: readonly string[] | null = null, references: EntityKind | null = null): Field {
  return {
    path, type, words, isList, isNullable, references,
    operators: operatorsOf(type, isList),
    isSortable: type !== 'richText' && type !== 'id' && type !== 'reference',
  }
}

/** The kind that `reference()` put into a schema. */
function referencedBy(schema: unknown): EntityKind | null {
  const references = schema instanceof z.ZodUUID ? schema.meta()?.['references'] : undefined
  return references === undefined ? null : references as EntityKind // what `reference()` takes
}

function typeOf(schema: unknown, path: string): FieldType {
  if (schema instanceof z.ZodUUID) return 'id'
  if (schema instanceof z.ZodEnum) return 'word'
  if (schema instanceof z.ZodBoolean) return 'boolean'
  if (schema instanceof z.ZodNumber) return 'number'
  if (schema instanceof z.ZodISODateTime) return 'instant'
  if (schema instanceof z.ZodISODate) return 'day'
  if (schema instanceof z.ZodString || schema instanceof z.ZodURL) return 'text'
  throw new Error(`${path} has a schema that no field type was decided for`)
}
