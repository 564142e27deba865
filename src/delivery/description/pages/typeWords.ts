import { html } from '../../site/markup.ts'
import type { Markup } from '../../site/markup.ts'
import type { Schema } from '../openapi/document.ts'

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Schemas within a keyword such as `oneOf`. */
export function schemasIn(value: unknown): readonly Schema[] {
  return Array.isArray(value) ? value.filter(isSchema) : []
}

/** Name of the component that a schema refers to. */
export function nameOfRef({ $ref }: Schema): string | null {
  return typeof $ref === 'string' ? $ref.slice($ref.lastIndexOf('/') + 1) : null
}

/** What a schema takes, in a few words: `string (uuid) or Track`, `list of Slot`. */
export function typeWords(schema: Schema): Markup {
  const name = nameOfRef(schema)
  // Conditions are shown where they are taken.
  if (name?.endsWith('Where') === true) return html`<a href="#where">conditions</a>`
  if (name !== null) return html`<a href="/docs/schemas#${name}">${name}</a>`
  const choices = [...schemasIn(schema['oneOf']), ...schemasIn(schema['anyOf'])]
  if (choices.length > 0) return html`${choices.map((choice, index) => html`${index === 0 ? '' : ' or '}${typeWords(choice)}`)}`
  const { type, format, items } = schema
  if (Array.isArray(schema['enum'])) return html`${schema['enum'].map(String).join(' | ')}`
  if (type === 'array') return html`list of ${isSchema(items) ? typeWords(withoutBounds(items)) : 'anything'}`
  const word = Array.isArray(type) ? type.join(' or ') : typeof type === 'string' ? type : 'any'
  const bounds = boundsOf(schema)
  return html`${word}${typeof format === 'string' ? ` (${format})` : ''}${bounds === '' ? '' : ` ${bounds}`}`
}

function withoutBounds({ maxLength: _most, minLength: _least, ...schema }: Schema): Schema {
  return schema
}

function boundsOf({ minimum, maximum, maxLength }: Schema): string {
  if (typeof minimum === 'number' && typeof maximum === 'number' && maximum < 2_147_483_647) return `${minimum} to ${maximum.toLocaleString('en')}`
  return typeof maxLength === 'number' ? `up to ${maxLength} characters` : ''
}

/** The default of a schema as it is written in a query; '' if there is none. */
export function defaultOf({ default: value }: Schema): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
