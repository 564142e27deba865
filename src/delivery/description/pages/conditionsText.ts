import { html } from '../../site/markup.ts'
import type { Markup } from '../../site/markup.ts'
import type { CollectionName } from '../../rest/collections.ts'
import { aliasesOf, fieldsOf } from '../../rest/query/fields.ts'
import { operators, operatorTable } from '../../rest/query/operators.ts'
import { inline } from './prose.ts'

/** What `where` and `sort` may name, with a filter over it. */
export function conditionsText(name: CollectionName): Markup {
  const fields = [...fieldsOf(name).values()]
  const short = Object.entries(aliasesOf(name))
  return html`<section class="operation"><h2 id="where"><a class="anchor" href="#where">Fields for <code>where</code> and <code>sort</code></a></h2>
<p>Conditions are written <code>where[field][operator]=value</code>; all must hold. <code>where[or][0][…]</code>, <code>where[or][1][…]</code>: one of them.${short.length === 0 ? null : html` Short names: ${short.map(([alias, path], index) => html`${index === 0 ? '' : ', '}<code>${alias}</code> for <code>${path}</code>`)}.`}</p>
<h3 id="operators">Operators</h3><dl class="fields">${operators.map((operator) => html`<div><dt><code>${operator}</code></dt><dd>${inline(operatorTable[operator])}</dd></div>`)}</dl>
<h3 id="fields">Fields</h3><p>${fields.length} fields; those within other documents are named with a dot.</p>
<div><input class="filter" type="search" placeholder="Filter the fields" aria-label="Filter the fields" data-filter="field-rows" hidden>
<div class="scroll" tabindex="0" role="region" aria-label="Fields for where and sort"><table><thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Operators</th><th scope="col">Sort</th></tr></thead><tbody id="field-rows">${fields.map(({ path, type, words, isList, operators: own, isSortable }) =>
    html`<tr data-entry><td><code>${path}</code></td><td><span class="type">${isList ? 'list of ' : ''}${words ? words.join(' | ') : type}</span></td><td><span class="type">${own.join(', ')}</span></td><td>${isSortable ? 'yes' : ''}</td></tr>`)}</tbody></table></div><p data-none hidden>No field of that name.</p></div></section>`
}
