import { z } from 'zod'

import type { BreakingChange } from './announced.ts'

/** As much of OpenAPI as is compared. */
const schemaShape = z.record(z.string(), z.unknown())
const parameterShape = z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().default(false), schema: schemaShape })
const operationShape = z.looseObject({
  operationId: z.string(), parameters: z.array(parameterShape).default([]),
  responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.looseObject({ schema: schemaShape })).optional() })),
})
const documentShape = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationShape)),
  components: z.looseObject({ schemas: z.record(z.string(), schemaShape) }),
})
type Schema = z.infer<typeof schemaShape>
type Operation = z.infer<typeof operationShape>

/** `request`: what clients send, where taking less breaks them; `answer`: what they read, where giving less does, or more kinds of value. */
type Side = 'request' | 'answer'

/** What clients of one OpenAPI document would miss in another. */
export async function openapiChanges(released: string, present: string): Promise<BreakingChange[]> {
  const [before, after] = [documentShape.parse(JSON.parse(released)), documentShape.parse(JSON.parse(present))]
  const changes: BreakingChange[] = []
  for (const [path, methods] of Object.entries(before.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const name = `${method.toUpperCase()} ${path}`
      const now = after.paths[path]?.[method]
      if (now) changes.push(...operationChanges(name, operation, now))
      else changes.push({ path: name, message: `${name} is gone.` })
    }
  }
  for (const [name, schema] of Object.entries(before.components.schemas)) {
    const now = after.components.schemas[name]
    if (now) changes.push(...schemaChanges(name, schema, now, /(?:Where|Conditions|Request)$/.test(name) ? 'request' : 'answer'))
    else changes.push({ path: name, message: `The schema ${name} is gone.` })
  }
  return Promise.resolve(changes)
}

function operationChanges(name: string, before: Operation, after: Operation): BreakingChange[] {
  const changes: BreakingChange[] = []
  if (before.operationId !== after.operationId) changes.push({ path: name, message: `${name} is called ${after.operationId}, and was ${before.operationId}.` })
  for (const parameter of before.parameters) {
    const path = `${name} ${parameter.name}`
    const now = after.parameters.find((each) => each.name === parameter.name && each.in === parameter.in)
    if (!now) changes.push({ path, message: `${name} does not take ${parameter.name} any more.` })
    else {
      if (now.required && !parameter.required) changes.push({ path, message: `${name} needs ${parameter.name}, which could be left out.` })
      changes.push(...schemaChanges(path, parameter.schema, now.schema, 'request'))
    }
  }
  for (const now of after.parameters) {
    if (now.required && !before.parameters.some((each) => each.name === now.name)) changes.push({ path: `${name} ${now.name}`, message: `${name} needs a parameter ${now.name}, which there was not.` })
  }
  for (const [type, { schema }] of Object.entries(before.responses['200']?.content ?? {})) {
    const now = after.responses['200']?.content?.[type]
    if (!now) changes.push({ path: name, message: `${name} does not answer in ${type} any more.` })
    else changes.push(...schemaChanges(name, schema, now.schema, 'answer'))
  }
  return changes
}

function schemaChanges(path: string, before: Schema, after: Schema, side: Side): BreakingChange[] {
  const changes: BreakingChange[] = []
  const [kindsBefore, kindsAfter] = [kindsOf(before), kindsOf(after)]
  // A client is ready for what there was: it may send any of these, and read no other.
  const [needed, given] = side === 'request' ? [kindsBefore, kindsAfter] : [kindsAfter, kindsBefore]
  const strange = needed.filter((kind) => !given.includes(kind))
  if (strange.length > 0) changes.push({ path, message: side === 'request' ? `${path} does not take ${strange.join(', ')} any more.` : `${path} may be ${strange.join(', ')}, which it was not.` })
  if (side === 'request') {
    const lost = listOf(before['enum']).filter((word) => after['enum'] !== undefined && !listOf(after['enum']).includes(word))
    if (lost.length > 0) changes.push({ path, message: `${path} does not take ${lost.join(', ')} any more.` })
    for (const [bound, isNarrower] of [['maximum', (a: number, b: number) => b < a], ['minimum', (a: number, b: number) => b > a], ['maxLength', (a: number, b: number) => b < a], ['maxItems', (a: number, b: number) => b < a]] as const) {
      const [was, is] = [before[bound], after[bound]]
      if (typeof is === 'number' && (typeof was !== 'number' || isNarrower(was, is))) changes.push({ path, message: `${path} has a narrower ${bound}: ${is}.` })
    }
  }
  const [properties, now] = [schemaShape.safeParse(before['properties']), schemaShape.safeParse(after['properties'])]
  for (const [name, property] of Object.entries(properties.data ?? {})) {
    const own = `${path}.${name}`
    const [was, is] = [schemaShape.parse(property), schemaShape.safeParse(now.data?.[name])]
    if (!is.success) changes.push({ path: own, message: `${own} is gone.` })
    else {
      if (side === 'answer' && listOf(before['required']).includes(name) && !listOf(after['required']).includes(name)) changes.push({ path: own, message: `${own} may be absent, and was always there.` })
      changes.push(...schemaChanges(own, was, is.data, side))
    }
  }
  const [items, itemsNow] = [schemaShape.safeParse(before['items']), schemaShape.safeParse(after['items'])]
  if (items.success && itemsNow.success) changes.push(...schemaChanges(`${path}[]`, items.data, itemsNow.data, side))
  return changes
}

/** The kinds of value a schema stands for: types, with their formats, and names of other schemas. */
function kindsOf(schema: Schema): string[] {
  const choices = [...listOf(schema['oneOf']), ...listOf(schema['anyOf'])].map((choice) => schemaShape.parse(choice))
  if (choices.length > 0) return choices.flatMap(kindsOf)
  const { $ref, type, format } = schema
  if (typeof $ref === 'string') return [$ref]
  return (Array.isArray(type) ? type.map(String) : typeof type === 'string' ? [type] : []).map((word) => (typeof format === 'string' && word === 'string' ? `${word} (${format})` : word))
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
