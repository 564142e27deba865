import { GraphQLID, GraphQLString, isEnumType } from 'graphql'
import type { GraphQLLeafType } from 'graphql'
import type { Writer } from './run.ts'

/** Writes numbers, texts, choices. */
export function leafWriterOf(type: GraphQLLeafType): Writer {
  // What these two make of a text is that text.
  if (type === GraphQLString || type === GraphQLID) return (value) => (typeof value === 'string' ? JSON.stringify(value) : write(type, value))
  if (!isEnumType(type)) return (value) => write(type, value)
  const known = new Map(type.getValues().map(({ name, value }) => [value as unknown, JSON.stringify(name)])) // declared as any
  return (value) => known.get(value) ?? write(type, value)
}

function write(type: GraphQLLeafType, value: unknown): string {
  if (value instanceof Error) throw value
  const written: unknown = type.serialize(value)
  if (typeof written === 'string') return JSON.stringify(written)
  if (typeof written === 'number' || typeof written === 'boolean') return String(written)
  if (written === null || written === undefined) throw new Error(`${type.name} cannot be written from ${typeof value}`)
  return JSON.stringify(written)
}
