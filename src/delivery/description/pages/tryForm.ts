import { html } from '../../site/markup.ts'
import type { Markup } from '../../site/markup.ts'
import type { Parameter, Schema } from '../openapi/document.ts'
import { defaultOf, isSchema } from './typeWords.ts'

export type Tried = { id: string; method: string; path: string; parameters: readonly Parameter[]; filled: Readonly<Record<string, string>>; accept: string | null }

/** Shown at once; the rest opens. */
const usual = ['id', 'filename', 'code', 'event', 'q', 'limit', 'depth', 'locale', 'query']

/** A form that asks the address from the page and shows the request as `curl`. Without scripts it is not there. */
export function tryForm({ id, method, path, parameters, filled, accept }: Tried): Markup {
  const asked = parameters.filter((parameter) => parameter.in !== 'header')
  const first = asked.filter(({ name }) => usual.includes(name))
  const rest = asked.filter(({ name }) => !usual.includes(name))
  const rows = (some: readonly Parameter[]): Markup => html`${some.map((parameter) => row(id, parameter, filled[parameter.name] ?? ''))}`
  return html`<form class="try" data-path="${path}"${method === 'post' ? html` data-query` : null}${accept === null ? null : html` data-accept="${accept}"`} aria-label="Try ${method.toUpperCase()} ${path}" hidden><h3>Try it</h3>
${method === 'post' ? html`<div class="row"><label for="${id}-query">query</label></div><textarea id="${id}-query" name="query" spellcheck="false">${filled['query'] ?? ''}</textarea>` : rows(first)}
${rest.length === 0 ? null : html`<details><summary>${rest.length} more</summary>${rows(rest)}</details>`}
<pre class="wrap" tabindex="0" aria-label="The request as curl"><code id="${id}-curl" data-curl></code></pre>
<div class="buttons"><button class="button">Send</button><button class="quiet" type="button" data-copy="${id}-curl" hidden>Copy</button></div>
<p class="status" data-status role="status"></p>
<pre tabindex="0" aria-label="The live answer" data-out hidden></pre></form>`
}

function row(id: string, { name, in: place, schema, required = false }: Parameter, value: string): Markup {
  const field = `${id}-${name}`
  // These are typed as they stand in an address.
  const isRaw = schema['type'] === 'object' || '$ref' in schema
  const hint = isRaw ? (name === 'where' ? 'where[title][contains]=key' : 'select[title]=true') : defaultOf(schema)
  const words = wordsOf(schema)
  return html`<div class="row"><label for="${field}">${name}</label><input id="${field}" name="${name}" data-in="${isRaw ? 'raw' : place}" value="${value}" placeholder="${hint}" autocomplete="off" spellcheck="false"${required ? html` required` : null}${words.length === 0 ? null : html` list="${field}-words"`}>${words.length === 0 ? null : html`<datalist id="${field}-words">${words.map((word) => html`<option value="${word}"></option>`)}</datalist>`}</div>`
}

function wordsOf(schema: Schema): string[] {
  const found = isSchema(schema['items']) ? schema['items']['enum'] : schema['enum']
  return Array.isArray(found) ? found.map(String) : []
}
