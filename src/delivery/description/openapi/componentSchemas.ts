import { z } from 'zod'
import { eventSchema, linkSchema, richTextSchema } from '../../../program/entities.ts'
import { entityKinds } from '../../../program/kinds.ts'
import type { EntityKind } from '../../../program/kinds.ts'
import { collectionNames, collections } from '../../rest/collections.ts'
import { tierDocument } from '../../rest/documents/eventDocument.ts'
import { slotDocument } from '../../rest/documents/sessionDocument.ts'
import { documentSchemas } from '../../rest/documents/toDocument.ts'
import { countSchema, envelopeSchema } from '../../rest/envelope.ts'
import { refTo } from './document.ts'
import type { Schema } from './document.ts'
import { deprecationMark } from '../deprecation.ts'
import { fieldTexts, partTexts } from './fieldTexts.ts'
import { otherSchemas, programSchema } from './otherSchemas.ts'

/** Component name of a kind: `session` is `Session`. */
export function componentOf(kind: EntityKind): string {
  return kind.slice(0, 1).toUpperCase() + kind.slice(1)
}

const parts: Readonly<Record<string, z.ZodType>> = {
  RichText: richTextSchema,
  Link: linkSchema,
  Window: eventSchema.shape.registration.unwrap(),
  Tier: tierDocument,
  Slot: slotDocument,
  SlotPlace: slotDocument.shape.movedFrom.unwrap(),
  MediaFile: documentSchemas.media.shape.sizes.element,
}

/** The schemas of all answers, from those that make them; each document once. */
export function componentSchemas(): Record<string, Schema> {
  const registry = z.registry<{ id: string }>()
  const texts = new Map<string, Readonly<Record<string, string>>>(Object.entries(partTexts))
  for (const [id, schema] of Object.entries(parts)) registry.add(schema, { id })
  for (const kind of entityKinds) {
    registry.add(documentSchemas[kind], { id: componentOf(kind) })
    texts.set(componentOf(kind), fieldTexts[kind])
  }
  for (const name of collectionNames) {
    const id = `${componentOf(collections[name].kind)}Page`
    registry.add(envelopeSchema(documentSchemas[collections[name].kind]), { id })
    texts.set(id, partTexts['Page'] ?? {})
  }
  registry.add(countSchema, { id: 'Count' })
  texts.set('Count', { totalDocs: 'How many there are.' })
  registry.add(programSchema, { id: 'Program' })
  for (const [id, schema] of Object.entries(otherSchemas)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { target: 'draft-2020-12', io: 'output', uri: (id) => refTo('schemas', id).$ref, override: tidy })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, describe(schema, texts.get(id) ?? {})]))
}

/** A schema on its own, such as a parameter's. */
export function toSchema(schema: z.ZodType): Schema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output', override: tidy })
  return rest
}

type Overridden = { zodSchema: z.core.$ZodTypes; jsonSchema: Record<string, unknown> }

/** Says in JSON Schema what a reader needs: ids of documents are ids or documents, formats are not spelt out as patterns. */
function tidy({ zodSchema, jsonSchema }: Overridden): void {
  const { references, deprecation, ...meta } = z.globalRegistry.get(zodSchema) ?? {}
  delete jsonSchema['references']
  delete jsonSchema['deprecation']
  // A client that validates must not fall over what a later version adds.
  if (jsonSchema['additionalProperties'] === false) delete jsonSchema['additionalProperties']
  if (['uuid', 'date', 'date-time'].includes(String(jsonSchema['format']))) delete jsonSchema['pattern']
  if (isKind(references)) {
    for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key)
    Object.assign(jsonSchema, meta, { oneOf: [{ type: 'string', format: 'uuid', description: 'Its id, at depth 0.' }, refTo('schemas', componentOf(references))] })
  }
  Object.assign(jsonSchema, deprecationMark(deprecation, typeof jsonSchema['description'] === 'string' ? jsonSchema['description'] : ''))
}

function isKind(value: unknown): value is EntityKind {
  return (entityKinds as readonly unknown[]).includes(value)
}

/** Puts texts to the properties that have none. */
function describe(schema: Schema, texts: Readonly<Record<string, string>>): Schema {
  const { $schema: _dialect, $id: _address, properties, ...rest } = schema
  if (!isObject(properties)) return rest
  return {
    ...rest,
    properties: Object.fromEntries(Object.entries(properties).map(([name, property]) =>
      [name, name in texts && isObject(property) && property['description'] === undefined ? { ...property, description: texts[name] } : property])),
  }
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null
}
