import type { Field } from './fields.ts'
import type { Operator } from './operators.ts'
import type { Value } from './readValue.ts'

/** A condition on a field. */
export type Condition = {
  readonly field: Field
  readonly operator: Operator
  /** A list for operators that take one. */
  readonly value: Value | readonly Value[]
  /** Where it stands in the query, as it was written: `where[title][equals]`. */
  readonly parameter: string
}

/** What documents must be like. */
export type Where = Condition | { readonly and: readonly Where[] } | { readonly or: readonly Where[] }

/** No condition at all. */
export const anything: Where = { and: [] }

/** Conditions that hold for all that is found, whatever else is asked. */
export function requiredOf(where: Where): readonly Condition[] {
  if ('and' in where) return where.and.flatMap(requiredOf)
  if ('or' in where) return where.or.length === 1 && where.or[0] ? requiredOf(where.or[0]) : []
  return [where]
}

/** Every condition, wherever it stands. */
export function conditionsOf(where: Where): readonly Condition[] {
  if ('and' in where) return where.and.flatMap(conditionsOf)
  if ('or' in where) return where.or.flatMap(conditionsOf)
  return [where]
}

/**
 * The same condition for all that are equal: conditions within conditions of the same sort are put together, single ones
 * unwrapped, twins dropped, the rest put in order.
 */
export function normalise(where: Where): Where {
  if (!('and' in where) && !('or' in where)) return normaliseCondition(where)
  const isAnd = 'and' in where
  const parts = (isAnd ? where.and : where.or).map(normalise)
    .flatMap((part) => (isAnd && 'and' in part ? part.and : !isAnd && 'or' in part ? part.or : [part]))
  const sorted = parts.length < 2 ? parts : [...new Map(parts.map((part) => [keyOf(part), part] as const)).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)
  const [only] = sorted
  if (sorted.length === 1 && only) return only
  // Nothing is asked by an empty `or`, as in Payload; and one of many that asks nothing makes the whole ask nothing.
  if (isAnd) return { and: sorted }
  return sorted.length === 0 || sorted.some((part) => 'and' in part && part.and.length === 0) ? anything : { or: sorted }
}

/** Equal for equal conditions that were normalised. */
export function keyOf(where: Where): string {
  return JSON.stringify(toObject(where))
}

/** The condition as a client would write it. */
export function toObject(where: Where): unknown {
  if ('and' in where) return { and: where.and.map(toObject) }
  if ('or' in where) return { or: where.or.map(toObject) }
  return { [where.field.path]: { [where.operator]: written(where) } }
}

function written({ value, field }: Condition): unknown {
  const write = (each: Value): string => (each === null ? '' : field.type === 'instant' && typeof each === 'number' ? new Date(each).toISOString() : String(each))
  // One by one, not with commas between: a text may hold one. An empty list would not be written at all.
  return isList(value) ? (value.length === 0 ? '' : value.map(write)) : write(value)
}

function normaliseCondition(condition: Condition): Condition {
  const { operator, value } = condition
  if (!isList(value)) return condition
  const values = [...new Set(value)].sort((a, b) => (String(a) < String(b) ? -1 : 1))
  if (values.length === 1 && (operator === 'in' || operator === 'not_in')) {
    return { ...condition, operator: operator === 'in' ? 'equals' : 'not_equals', value: values[0] ?? null }
  }
  return { ...condition, value: values }
}

export function isList(value: Condition['value']): value is readonly Value[] {
  return Array.isArray(value)
}
