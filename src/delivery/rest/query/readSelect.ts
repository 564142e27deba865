import { z } from 'zod'
import { nearest } from '../../http/nearest.ts'
import { Problem } from '../../http/problems.ts'
import type { EntityKind } from '../../../program/kinds.ts'
import { documentSchemas } from '../documents/toDocument.ts'
import { invalidParameter } from './refusals.ts'

/** Fields of a document: only these, or all but these. A field leads to what is chosen within it; `true`: the whole. */
export type Selection = { readonly isOnly: boolean; readonly fields: Chosen }
export type Chosen = ReadonlyMap<string, Chosen | true>

/**
 * Reads `select`, of which the brackets were undone: `true` for what is wanted, or `false` for what is not.
 * @throws Problem unknown_field, invalid_parameter
 */
export function readSelect(kind: EntityKind, select: unknown): Selection | null {
  if (select === undefined) return null
  const modes = new Set<boolean>()

  const read = (value: unknown, schema: unknown, parameter: string): Chosen | true => {
    if (value === 'true' || value === 'false') {
      modes.add(value === 'true')
      if (modes.size > 1) throw invalidParameter(parameter, 'can’t be mixed with its opposite: choose what is wanted by `true`, or what is not by `false`')
      return true
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidParameter(parameter, 'must be true or false')
    const object = objectOf(schema)
    if (!object) throw invalidParameter(parameter, 'has nothing within to choose from: it comes whole, or not at all')
    return new Map(Object.entries(value).map(([name, inner]): [string, Chosen | true] => {
      const allowed = Object.keys(object.shape)
      if (!allowed.includes(name)) throw unknown(name, `${parameter}[${name}]`, allowed)
      return [name, read(inner, object.shape[name], `${parameter}[${name}]`)]
    }).sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  const fields = typeof select === 'string' ? true : read(select, documentSchemas[kind], 'select')
  if (fields === true) throw invalidParameter('select', 'is written in brackets: `select[field]=true`')
  return fields.size === 0 ? null : { isOnly: modes.has(true), fields }
}

/** The selection as a client would write it. */
export function writeSelect({ isOnly, fields }: Selection): unknown {
  const write = (chosen: Chosen | true): unknown => (chosen === true ? String(isOnly) : Object.fromEntries([...chosen].map(([name, inner]) => [name, write(inner)])))
  return write(fields)
}

function objectOf(schema: unknown): z.ZodObject | null {
  if (schema instanceof z.ZodNullable) return objectOf(schema.unwrap())
  if (schema instanceof z.ZodArray) return objectOf(schema.element)
  return schema instanceof z.ZodObject ? schema : null
}

function unknown(name: string, parameter: string, allowed: readonly string[]): Problem {
  const meant = nearest(name, allowed)
  const [shown, where] = [name.slice(0, 100), parameter.slice(0, 100)]
  return new Problem('unknown_field', `\`${where}\`: there is no field \`${shown}\`.${meant === null ? '' : ` Did you mean \`${meant}\`?`} Allowed: ${allowed.join(', ')}.`, {
    members: { parameter: where, field: shown, allowed: [...allowed], ...(meant === null ? {} : { suggestion: meant }) },
  })
}
