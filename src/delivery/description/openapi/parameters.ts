import type { z } from 'zod'
import type { CollectionName } from '../../rest/collections.ts'
import { collections } from '../../rest/collections.ts'
import type { Parameters } from '../../rest/parameters.ts'
import { componentOf, toSchema } from './componentSchemas.ts'
import { whereOf } from './conditionSchemas.ts'
import { refTo } from './document.ts'
import type { Parameter, Schema } from './document.ts'

/** The query parameters of an address, from the schemas that read them. @throws for one that does not say what it is for. */
export function queryParameters(parameters: Parameters, collection: CollectionName | null): Parameter[] {
  return Object.entries(parameters).map(([name, zodSchema]) => {
    const { description, examples, deprecated, ...schema } = toSchema(zodSchema)
    if (typeof description !== 'string') throw new Error(`the parameter ${name} has no description`)
    const [example] = Array.isArray(examples) ? examples as unknown[] : []
    return {
      name, in: 'query' as const, description,
      ...(isRequired(zodSchema) ? { required: true } : {}),
      ...(deprecated === true ? { deprecated } : {}),
      ...styleOf(schema),
      schema: schemaOf(name, schema, collection),
      ...(example === undefined ? {} : { example }),
    }
  })
}

/** @param what of the thing that the address names. */
export function pathParameter(name: string, description: string, example: string): Parameter {
  return { name, in: 'path', required: true, description, schema: { type: 'string', minLength: 1, maxLength: 200 }, example }
}

function isRequired(schema: z.ZodType): boolean {
  return !schema.safeParse(undefined).success
}

/** Lists are written with commas between, objects in brackets. */
function styleOf({ type }: Schema): Pick<Parameter, 'style' | 'explode'> {
  if (type === 'array') return { style: 'form', explode: false }
  return type === 'object' ? { style: 'deepObject', explode: true } : {}
}

function schemaOf(name: string, schema: Schema, collection: CollectionName | null): Schema {
  if (collection === null) return schema
  if (name === 'where') return refTo('schemas', whereOf(collection))
  if (name === 'select') return { type: 'object', description: `By field of ${componentOf(collections[collection].kind)}.`, additionalProperties: true }
  return schema
}
