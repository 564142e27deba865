import { html } from '../../site/markup.ts'
import type { Markup } from '../../site/markup.ts'
import type { OpenapiDocument } from '../openapi/document.ts'
import { propertyList } from './fieldList.ts'
import { inline } from './prose.ts'

/** `/docs/schemas`: what answers are made of. */
export function schemasText({ components: { schemas } }: OpenapiDocument): Markup {
  // Conditions are shown with the lists that take them.
  const shown = Object.entries(schemas).filter(([name]) => !/(Where|Conditions)$/.test(name))
  return html`<h1>Schemas</h1><p class="lead">What answers are made of. Where another document is named, it is its id at <code>depth=0</code>, the document itself at <code>depth=1</code>.</p>
${shown.map(([name, schema]) => html`<section aria-labelledby="${name}"><h2 id="${name}"><a class="anchor" href="#${name}">${name}</a></h2>${typeof schema['description'] === 'string' ? html`<p>${inline(schema['description'])}</p>` : null}${propertyList(schema)}</section>`)}`
}
