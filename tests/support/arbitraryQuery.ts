import fc from 'fast-check'
import { getNamedType, getNullableType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isObjectType, isUnionType } from 'graphql'
import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLInputType, GraphQLNamedType } from 'graphql'
import { schema } from '../../src/delivery/graphql/schema.ts'

const strings = fc.oneof(
  fc.constantFrom('conf', 'side', 'old-conf', 'session-1', 'session-one', 'speaker-1', 'organization-1', '', '__proto__', '2026-03-23', '2026-02-31', 'Europe/London', 'MCBh', '\u0000', '\\u{110000}'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const values: Record<string, fc.Arbitrary<string>> = {
  Int: fc.oneof({ weight: 15, arbitrary: fc.integer({ min: 1, max: 60 }) }, fc.integer()).map(String),
  TimeZone: fc.constantFrom('"Europe/London"', '"us/pacific"', '"UTC"', '"Mars/Base"'),
  Date: fc.constantFrom('"2026-03-23"', '"9999-12-31"'),
}

function valueOf(type: GraphQLInputType): fc.Arbitrary<string> {
  return fc.oneof({ weight: 40, arbitrary: fittingValue(getNullableType(type)) }, fc.constantFrom('null', '3', '"x"', '[]', '{}', 'NOPE', '1e400', '-1'))
}

function fittingValue(type: GraphQLInputType): fc.Arbitrary<string> {
  if (isListType(type)) return fc.array(fittingValue(getNullableType(type.ofType)), { minLength: 1, maxLength: 2 }).map((all) => `[${all.join(', ')}]`)
  if (isInputObjectType(type)) {
    return fc.uniqueArray(fc.constantFrom(...Object.values(type.getFields())), { maxLength: 3 }).chain((chosen) => fc.tuple(...chosen.map(pairOf))).map((pairs) => `{ ${pairs.join(', ')} }`)
  }
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name))
  return values[getNamedType(type).name] ?? strings.map((text) => JSON.stringify(text))
}

function pairOf({ name, type }: GraphQLArgument | GraphQLInputField): fc.Arbitrary<string> {
  return valueOf(type).map((value) => `${name}: ${value}`)
}

/** What lists and single things are asked by. */
const usual = new Set(['slug', 'event', 'filter'])

function argumentsOf(all: readonly GraphQLArgument[]): fc.Arbitrary<string> {
  if (all.length === 0) return fc.constant('')
  const one = all.map((argument) => {
    const given = pairOf(argument)
    // Most arguments may be left out, and most queries leave most of them out.
    return isNonNullType(argument.type) && argument.defaultValue === undefined ? given : fc.oneof({ weight: usual.has(argument.name) ? 2 : 9, arbitrary: fc.constant('') }, { weight: 2, arbitrary: given })
  })
  return fc.tuple(...one).map((given) => given.filter((text) => text !== '')).map((given) => (given.length === 0 ? '' : `(${given.join(', ')})`))
}

function fieldOf(field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<string> {
  return fc.tuple(argumentsOf(field.args), selectionOf(getNamedType(field.type), depth)).map(([given, inner]) => `${field.name}${given}${inner}`)
}

/** Some fields of a type, such as ` { name slug }`, each only once: two with other arguments would be refused. */
export function selectionOf(type: GraphQLNamedType, depth: number): fc.Arbitrary<string> {
  if (isLeafType(type)) return fc.constant('')
  // Of one member only: fields of two that go by one name must not differ in type.
  if (isUnionType(type)) return fc.constantFrom(...type.getTypes()).chain((member) => selectionOf(member, depth).map((inner) => ` { __typename ... on ${member.name}${inner} }`))
  if (!isObjectType(type)) return fc.constant(' { __typename }')
  const fields = Object.values(type.getFields()).filter((field) => depth > 1 || isLeafType(getNamedType(field.type)))
  if (fields.length === 0) return fc.constant(' { __typename }')
  return fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1, maxLength: type.name === 'Query' ? 3 : 4 })
    .chain((chosen) => fc.tuple(...chosen.map((field) => fieldOf(field, depth - 1))))
    .map((inner) => ` { ${inner.join(' ')} }`)
}

/** Something of the whole schema, such as `{ events { nodes { name } } }`: some of it fits nothing. Made for the sample programmes `conf` and `side`. */
export const arbitraryQuery: fc.Arbitrary<string> = selectionOf(schema.getQueryType() ?? schema.getTypeMap()['Query'] as GraphQLNamedType, 7) // there are queries
