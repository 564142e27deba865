import { html } from '../../site/markup.ts'
import type { Markup } from '../../site/markup.ts'
import { headersOfPage, page } from '../../site/page.ts'
import { docsScript } from './docsScript.ts'
import { docsStyles } from './docsStyles.ts'

export type IndexGroup = { title: string; entries: readonly { href: string; label: string; more?: string }[] }

const assets = { style: docsStyles, script: docsScript, asksThisHost: true } as const

/** The headers of a page of the reference: its own script may run, and ask this host. */
export const docsHeaders = headersOfPage(assets)

/** A page of the reference: the index beside the text. */
export function docsPage({ title, path, index, text }: { title: string; path: string; index: readonly IndexGroup[]; text: Markup }): string {
  const main = html`<div class="docs"><nav aria-label="Reference"><details class="index" open><summary>Contents</summary>
<input class="filter" type="search" placeholder="Filter  ( / )" aria-label="Filter the contents" data-filter="index" hidden>
<div id="index">${index.map(({ title: heading, entries }) => html`<div data-group><h2>${heading}</h2><ul>${entries.map(({ href, label, more = '' }) =>
    html`<li data-entry="${more}"><a href="${href}"${href === path ? html` aria-current="page"` : null}>${label}</a></li>`)}</ul></div>`)}</div>
<p data-none hidden>Nothing by that name.</p></details></nav>
<div class="text">${text}</div></div>`
  return page({ title: `${title} · Lineup`, main, assets, current: 'docs' })
}
