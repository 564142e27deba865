import { html } from '../../site/markup.ts'
import type { Markup } from '../../site/markup.ts'
import type { Parameter, Schema } from '../openapi/document.ts'
import { inline } from './prose.ts'
import { defaultOf, isSchema, typeWords } from './typeWords.ts'

type Listed = { name: string; type: Markup; text: string; marks?: readonly string[]; isOld?: boolean; within?: Markup | null }

function fieldList(fields: readonly Listed[]): Markup {
  return html`<dl class="fields">${fields.map(({ name, type, text, marks = [], isOld = false, within = null }) => html`<div><dt><code>${name}</code><span class="type">${type}</span>${marks.map((mark) => html`<span class="tag">${mark}</span>`)}${isOld ? html`<span class="tag old">deprecated</span>` : null}</dt><dd>${inline(text)}${within}</dd></div>`)}</dl>`
}

export function parameterList(parameters: readonly Parameter[]): Markup {
  return fieldList(parameters.map(({ name, description, schema, required = false, deprecated = false, in: place }) => ({
    name, type: typeWords(schema), text: description, isOld: deprecated,
    marks: [...(place === 'query' ? [] : [place]), ...(required ? ['required'] : []), ...(defaultOf(schema) === '' ? [] : [`default ${defaultOf(schema)}`])],
  })))
}

/** The properties of an object; those of objects within it indented. */
export function propertyList({ properties }: Schema): Markup | null {
  if (!isSchema(properties)) return null
  return fieldList(Object.entries(properties).flatMap(([name, property]) => (isSchema(property) ? [{
    name, type: typeWords(property), text: typeof property['description'] === 'string' ? property['description'] : '', isOld: property['deprecated'] === true, within: propertiesWithin(property),
  }] : [])))
}

/** Of a property that is an object, a list of objects, or null. */
function propertiesWithin(property: Schema): Markup | null {
  if (property['properties'] !== undefined) return propertyList(property)
  if (isSchema(property['items'])) return propertiesWithin(property['items'])
  const choices = property['anyOf']
  return Array.isArray(choices) ? choices.filter(isSchema).map(propertiesWithin).find((found) => found !== null) ?? null : null
}
