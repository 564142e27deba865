import { renderSVG } from 'uqr'
import type { LiveEvent } from '../store/library.ts'
import { feedsDocument } from './feedsDocument.ts'
import { html } from './markup.ts'
import type { Markup } from './markup.ts'
import { page } from './page.ts'
import type { PageAssets } from './page.ts'

const style = `
.feeds{list-style:none;margin:28px 0 0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,440px),1fr));align-items:start;gap:16px}
.feed{background:var(--card);border:1px solid var(--line);border-radius:18px;padding:20px 24px}
.feed h2{font-size:1.15rem;font-weight:700}
.feed p{color:var(--soft);margin:.4em 0 0;max-width:46rem}
.address{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;margin-top:14px}
.address a{overflow-wrap:anywhere;font-weight:550}
.address .type{color:var(--soft);font-size:.86rem}
.feed button{font:inherit;font-size:.9rem;font-weight:600;padding:5px 14px;border-radius:9px;border:1px solid var(--edge);background:var(--card);color:var(--ink);cursor:pointer}
.feed button:hover{border-color:var(--accent);color:var(--accent)}
.feed details{margin-top:12px}
.feed summary{cursor:pointer;color:var(--accent);font-size:.92rem;font-weight:550;width:fit-content}
.qr{background:#fff;border-radius:12px;padding:8px;margin-top:10px;width:192px}
.qr svg{display:block;width:100%;height:auto}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
`

const script = `
const said = document.querySelector('.said')
for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    const text = button.dataset.copy
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      // Browsers have no clipboard for pages that came without TLS.
      const field = document.createElement('textarea')
      field.value = text
      document.body.append(field)
      field.select()
      document.execCommand('copy')
      field.remove()
      button.focus()
    }
    const label = button.textContent
    button.textContent = 'Copied'
    said.textContent = 'Copied: ' + text
    setTimeout(() => { button.textContent = label }, 1500)
  })
}
`

export const feedsAssets: PageAssets = { style, script }

/** Every feed of an event for people: what it is for, its address to copy, and as a code for a phone's camera. */
export function feedsPage(live: LiveEvent, publicUrl: string): string {
  const { event, feeds } = feedsDocument(live, publicUrl)
  const main = html`<section class="inner section"><p><a href="/">All events</a></p><h1>Feeds of ${event.name}</h1>
<p>The programme in the formats that apps, calendars, screens and spreadsheets read. Each address always gives what is live. With <code>locale</code> a feed speaks another language; <a href="/docs/feeds">the reference</a> tells what else each takes.</p>
<ul class="feeds">${feeds.map(item)}</ul>
<p class="said" role="status"></p></section>`
  return page({ title: `Feeds of ${event.name} · Lineup`, main, assets: feedsAssets })
}

function item({ name, title, description, mediaType, url }: ReturnType<typeof feedsDocument>['feeds'][number]): Markup {
  return html`<li class="feed"><h2>${title}</h2><p>${withCode(description)}</p>
<div class="address"><a href="${url}">${name}</a><span class="type">${mediaType}</span><button type="button" hidden data-copy="${url}" aria-label="Copy address of ${name}">Copy address</button></div>
<details><summary aria-label="QR code of ${name}">QR code</summary><div class="qr" role="img" aria-label="QR code: ${url}">${{ markup: renderSVG(url, { border: 1 }) }}</div></details></li>`
}

/** What stands in backquotes is code. */
function withCode(text: string): Markup[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))
}
