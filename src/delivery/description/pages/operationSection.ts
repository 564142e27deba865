import { html } from '../../site/markup.ts'
import type { Markup } from '../../site/markup.ts'
import { codesOf } from '../openapi/responses.ts'
import { problemPath } from '../../http/problems.ts'
import type { AnswerExample } from '../openapi/createOpenapi.ts'
import type { OperationObject, Parameter, ResponseObject } from '../openapi/document.ts'
import type { Operation } from '../openapi/operation.ts'
import { inline, prose } from './prose.ts'
import { parameterList } from './fieldList.ts'
import { tryForm } from './tryForm.ts'
import { typeWords } from './typeWords.ts'

export type Shown = {
  operation: Operation
  /** The same as OpenAPI says it. */
  described: OperationObject
  example: AnswerExample | undefined
  /** What the form starts with, by parameter: names of what is live. */
  filled: Readonly<Record<string, string>>
}

/** An operation: what it does and takes beside a form to try it and an example. */
export function operationSection({ operation, described, example, filled }: Shown): Markup {
  const { id, method, path, summary, description } = operation
  const parameters = (described.parameters ?? []).filter((parameter): parameter is Parameter => 'name' in parameter)
  return html`<section class="operation" aria-labelledby="${id}"><h2 id="${id}"><a class="anchor" href="#${id}">${summary}</a>${described.deprecated === true ? html` <span class="tag old">deprecated</span>` : null}</h2>
<div class="route"><span class="method ${method}">${method.toUpperCase()}</span><code>${path}</code></div>
<div class="pair"><div>${prose(description)}
${parameters.length === 0 ? null : html`<h3>Parameters</h3>${parameterList(parameters)}`}
<h3>Answers</h3>${answers(described)}</div>
<div class="aside">${tryForm({ id, method, path, parameters, filled, accept: operation.example.accept ?? null })}${example ? exampleOf(operation, example) : null}</div></div></section>`
}

function answers({ responses }: OperationObject): Markup {
  return html`<div class="scroll"><table><tbody>${Object.entries(responses).map(([status, response]) => html`<tr><th scope="row">${status === 'default' ? 'else' : status}</th><td>${'$ref' in response ? refusal(status) : answer(response)}</td></tr>`)}</tbody></table></div>`
}

function answer({ description, content = {} }: ResponseObject): Markup {
  return html`${inline(description)}${Object.entries(content).map(([type, { schema }]) => html` <span class="type">${type}${'$ref' in schema ? html`: ${typeWords(schema)}` : null}</span>`)}`
}

function refusal(status: string): Markup {
  if (status === '304') return html`Nothing has changed since the <code>ETag</code> in <code>If-None-Match</code>.`
  if (status === '308') return html`It goes by another slug now: <code>Location</code> has the address.`
  if (status === 'default') return html`<a href="/problems">Any other problem</a>.`
  return html`${codesOf(Number(status)).map((code, index) => html`${index === 0 ? '' : ', '}<a href="${problemPath(code)}">${code}</a>`)}`
}

function exampleOf({ id, example: { target, body: asked } }: Operation, { status, headers, body }: AnswerExample): Markup {
  const shown = typeof body === 'string' ? body : JSON.stringify(body, null, 2)
  return html`<div class="example"><h3 id="${id}-example">Example</h3><pre class="wrap" tabindex="0" aria-label="Request"><code>${asked === undefined ? 'GET' : 'POST'} ${readable(target)}${asked === undefined ? '' : `\n\n${JSON.stringify(asked)}`}</code></pre>
<pre tabindex="0" aria-label="Answer"><code><i>${status} OK
${Object.entries(headers).map(([name, value]) => `${name}: ${value}`).join('\n')}</i>

${shown.length > 6_000 ? `${shown.slice(0, 6_000)}\n…` : shown}</code></pre></div>`
}

function readable(target: string): string {
  return decodeURIComponent(target)
}
