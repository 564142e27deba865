import { Problem } from '../../http/problems.ts'
import type { CollectionName } from '../collections.ts'
import { fold } from '../../search/words.ts'
import { findField } from './fields.ts'
import type { Field } from './fields.ts'
import { queryLimits } from './limits.ts'
import { listOperators } from './operators.ts'
import type { Operator } from './operators.ts'
import { isValueFault, readValue } from './readValue.ts'
import type { Value } from './readValue.ts'
import { invalidParameter, repeatedParameter, unknownField, unknownOperator } from './refusals.ts'
import { anything, normalise } from './where.ts'
import type { Condition, Where } from './where.ts'

/**
 * Reads `where` as Payload writes it, of which the brackets were undone.
 * @throws Problem unknown_field, unknown_operator, invalid_parameter, repeated_parameter, query_too_complex
 */
export function readWhere(name: CollectionName, where: unknown): Where {
  if (where === undefined) return anything
  let count = 0

  const readGroup = (value: unknown, parameter: string, depth: number): Where => {
    if (!isObject(value)) throw invalidParameter(parameter, `is written in brackets: \`${parameter}[field][operator]=value\``)
    if (depth > queryLimits.depth) throw tooComplex(parameter, `\`and\` and \`or\` go ${queryLimits.depth} deep at most`)
    return { and: Object.entries(value).flatMap(([key, inner]) => readEntry(key, inner, `${parameter}[${key}]`, depth)) }
  }

  const readEntry = (key: string, value: unknown, parameter: string, depth: number): Where[] => {
    const joint = key.toLowerCase()
    if (joint !== 'and' && joint !== 'or') return readField(key, value, parameter)
    if (value === '') return []
    if (!Array.isArray(value)) throw invalidParameter(parameter, `is a list: \`${parameter}[0][field][operator]=value\``)
    const parts = value.map((part: unknown, index) => readGroup(part, `${parameter}[${index}]`, depth + 1))
    return [joint === 'and' ? { and: parts } : { or: parts }]
  }

  const readField = (path: string, value: unknown, parameter: string): Condition[] => {
    const field = findField(name, path)
    if (!field) throw unknownField(name, path, parameter)
    if (!isObject(value)) throw invalidParameter(parameter, `needs an operator: \`${parameter}[equals]=value\``)
    return Object.entries(value).map(([operator, wanted]) => {
      if (++count > queryLimits.conditions) throw tooComplex(parameter, `there are ${queryLimits.conditions} conditions at most`)
      return readCondition(name, field, operator, wanted, `${parameter}[${operator}]`)
    })
  }

  return normalise(readGroup(where, 'where', 0))
}

/** One condition, as its value was written. @throws Problem about the value */
export function readCondition(name: CollectionName, field: Field, operator: string, wanted: unknown, parameter: string): Condition {
  if (!isOperatorOf(field, operator)) {
    const further = findField(name, `${field.path}.${operator}`)
    if (further && isObject(wanted)) throw invalidParameter(parameter, `is written with a dot: \`where[${further.path}][equals]=value\``, further.path)
    throw unknownOperator(field, operator, parameter)
  }
  if (listOperators.includes(operator)) return { field, operator, parameter, value: readValues(field, wanted, parameter) }
  if (Array.isArray(wanted)) throw repeatedParameter(parameter)
  if (typeof wanted !== 'string') throw invalidParameter(parameter, 'takes a value, and nothing further in brackets')
  if (operator === 'exists') {
    if (wanted !== 'true' && wanted !== 'false') throw invalidParameter(parameter, 'must be true or false')
    return { field, operator, parameter, value: wanted === 'true' }
  }
  const value = readOne(field, wanted, parameter)
  if (operator !== 'equals' && operator !== 'not_equals' && value === null) throw invalidParameter(parameter, 'must not be empty; for fields without a value use `exists`')
  if (field.type === 'richText' || operator === 'contains') {
    if (fold(String(value)).trim() === '') throw invalidParameter(parameter, 'must hold a character that can be looked for')
  }
  return { field, operator, parameter, value }
}

/** A list in brackets, or one text with commas. */
function readValues(field: Field, wanted: unknown, parameter: string): readonly Value[] {
  // Longer lists than the parser takes come as objects.
  const texts = typeof wanted === 'string' ? (wanted === '' ? [] : wanted.split(',')) : wanted
  if (!Array.isArray(texts)) throw isObject(texts) && Object.keys(texts).every((key) => /^\d+$/.test(key)) ? tooMany(parameter) : invalidParameter(parameter, 'takes a list of values')
  if (texts.length > queryLimits.values) throw tooMany(parameter)
  return texts.map((text: unknown) => {
    if (typeof text !== 'string') throw invalidParameter(parameter, 'takes a list of values')
    return readOne(field, text, parameter)
  })
}

function readOne(field: Field, text: string, parameter: string): Value {
  const read = readValue(text, field)
  if (isValueFault(read)) throw invalidParameter(parameter, read.fault, read.suggestion)
  return read
}

function isOperatorOf(field: Field, operator: string): operator is Operator {
  return (field.operators as readonly string[]).includes(operator)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function tooMany(parameter: string): Problem {
  return tooComplex(parameter, `a list has ${queryLimits.values} values at most`)
}

function tooComplex(parameter: string, rule: string): Problem {
  return new Problem('query_too_complex', `\`${parameter.slice(0, 100)}\` is more than one query may hold: ${rule}.`, { members: { parameter: parameter.slice(0, 100) } })
}
