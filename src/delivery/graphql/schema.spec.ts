import { readFileSync } from 'node:fs'
import { getNamedType, isEnumType, isInputObjectType, isIntrospectionType, isNonNullType, isObjectType, isSpecifiedScalarType } from 'graphql'
import type { GraphQLArgument, GraphQLInputField } from 'graphql'
import { describe, expect, it } from 'vitest'
import { printedSchema, schema } from './schema.ts'

const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
const fields = types.filter(isObjectType).flatMap((type) => Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })))
type Input = { name: string; input: GraphQLArgument | GraphQLInputField }
const inputs: Input[] = [
  ...fields.flatMap(({ name, field }) => field.args.map((input) => ({ name: `${name}(${input.name})`, input }))),
  ...types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields()).map((input) => ({ name: `${type.name}.${input.name}`, input }))),
]
const values = types.filter(isEnumType).flatMap((type) => type.getValues().map((value) => ({ name: `${type.name}.${value.name}`, value })))

/** Names of those of which it does not hold. */
function except<T extends { name: string }>(all: readonly T[], holds: (one: T) => boolean): string[] {
  return all.filter((one) => !holds(one)).map(({ name }) => name)
}

it('is what schema.graphql says: `npm run generate` writes it', () => {
  expect(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8')).toBe(printedSchema())
})

it('is walked in earnest', () => {
  expect([types.length > 60, fields.length > 200, inputs.length > 150, values.length > 80]).toEqual([true, true, true, true])
})

describe('says', () => {
  it('what every type, field, argument, input and value is', () => {
    const described = [...types.map((type) => ({ name: type.name, description: type.description })), ...[...fields.map(({ name, field }) => ({ name, description: field.description })), ...inputs.map(({ name, input }) => ({ name, description: input.description })), ...values.map(({ name, value }) => ({ name, description: value.description }))]]
    expect(except(described, ({ description }) => /^\S.*[.:;]$/s.test(description ?? ''))).toEqual([])
  })

  it('why, wherever something may be null', () => {
    // Query says it of all of its fields.
    expect(except(fields, ({ field }) => isNonNullType(field.type) || /null/i.test(field.description ?? ''))).toEqual([])
  })

  it('what happens without what may be left out', () => {
    const optional = inputs.filter(({ input }) => !isNonNullType(input.type))
    expect(optional.length).toBeGreaterThan(100)
    expect(except(optional, ({ input }) => /without/i.test(input.description ?? ''))).toEqual([])
  })

  it('how a value is written', () => {
    const written = inputs.filter(({ input }) => ['String', 'Date', 'DateTime', 'TimeZone', 'Locale', 'ImageFormat'].includes(getNamedType(input.type).name) && !/after|before/.test(input.name))
    expect(written.length).toBeGreaterThan(50)
    expect(except(written, ({ input }) => /`[^`]+`/.test(input.description ?? ''))).toEqual([])
    const bounded = inputs.filter(({ input }) => ['first', 'last'].includes(input.name))
    expect(except(bounded, ({ input }) => /\d to [\d,]+/.test(input.description ?? ''))).toEqual([])
  })

  it('on which clock an instant is', () => {
    const instants = fields.filter(({ field }) => getNamedType(field.type).name === 'DateTime')
    expect(instants.length).toBeGreaterThan(8)
    expect(except(instants, ({ field }) => /UTC|clock/.test(field.description ?? ''))).toEqual([])
    const days = inputs.filter(({ input }) => getNamedType(input.type).name === 'Date')
    expect(except(days, ({ input }) => /`.*\d{4}-\d{2}-\d{2}.*`/.test(input.description ?? ''))).toEqual([])
  })

  // While nothing is deprecated it is the form alone that is guarded.
  it('of what is deprecated since when, and what to use', () => {
    const deprecated = [...fields.map(({ name, field }) => ({ name, reason: field.deprecationReason })), ...inputs.map(({ name, input }) => ({ name, reason: input.deprecationReason })), ...values.map(({ name, value }) => ({ name, reason: value.deprecationReason }))]
      .filter(({ reason }) => reason !== undefined && reason !== null)
    expect(except(deprecated, ({ reason }) => isDeprecationReason(reason ?? ''))).toEqual([])
    expect(['Since 1.4: use `slots`.', 'Since 2.0: use `Event.slots`. It goes in 3.0.', 'No longer supported', 'Use slots.', 'Since 1.4: gone.'].map(isDeprecationReason)).toEqual([true, true, false, false, false])
  })
})

it('never fails as a whole: every root field may be null', () => {
  expect(except(fields.filter(({ name }) => name.startsWith('Query.')), ({ field }) => !isNonNullType(field.type))).toEqual([])
})

it('has lists without holes: no entry is null', () => {
  expect(except(fields, ({ field }) => !/\[\w+\]/.test(String(field.type)))).toEqual([])
})

it('knows queries only', () => {
  expect(schema.getMutationType()).toBeUndefined()
  expect(schema.getSubscriptionType()).toBeUndefined()
})

function isDeprecationReason(reason: string): boolean {
  return /^Since \d+\.\d+: use `[\w.]+`\./.test(reason)
}
