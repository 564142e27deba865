import { defaultFieldResolver, getNamedType, isCompositeType, isIntrospectionType, isObjectType } from 'graphql'
import type { GraphQLSchema } from 'graphql'
import type { Budget } from './budget.ts'

/** Makes every field of the schema's own types count what it resolves to. Changes the schema. */
export function meterFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve ?? defaultFieldResolver
      const isObject = isCompositeType(getNamedType(field.type))
      field.resolve = (source, args, context: { budget: Budget }, info): unknown => {
        const value: unknown = resolve(source, args, context, info)
        context.budget.spend(value, isObject)
        return value
      }
    }
  }
  return schema
}
