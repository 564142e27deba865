import { readFileSync } from 'node:fs'
import { isEnumType, isIntrospectionType, isObjectType, isSpecifiedScalarType } from 'graphql'
import { expect, it } from 'vitest'
import { printedSchema, schema } from './schema.ts'

const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))

it('is what schema.graphql says: `npm run generate` writes it', () => {
  expect(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8')).toBe(printedSchema())
})

it('describes every type, field, argument and value', () => {
  expect(types.length).toBeGreaterThan(40)
  const silent: string[] = []
  const check = (name: string, { description }: { description?: string | null }): void => {
    if (!description || !/[.:;]$/.test(description)) silent.push(name)
  }
  for (const type of types) {
    check(type.name, type)
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value)
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field)
      for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument)
    }
  }
  expect(silent).toEqual([])
})

it('says why wherever something may be null', () => {
  const silent = types.filter(isObjectType).flatMap((type) => Object.values(type.getFields())
    .filter((field) => !String(field.type).endsWith('!') && !/null/i.test(field.description ?? ''))
    .map((field) => `${type.name}.${field.name}`))
  expect(silent).toEqual([])
})

it('knows queries only', () => {
  expect(schema.getMutationType()).toBeUndefined()
  expect(schema.getSubscriptionType()).toBeUndefined()
})
