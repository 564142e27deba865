import { html } from '../../site/markup.ts'
import type { Markup } from '../../site/markup.ts'
import type { OpenapiDocument } from '../openapi/document.ts'
import type { Operation } from '../openapi/operation.ts'
import { changePolicy, introduction } from '../openapi/texts.ts'
import { pageOfTag } from './pageOfTag.ts'
import { inline, prose } from './prose.ts'

/** `/docs`: how to begin, what holds everywhere, and every address. */
export function overviewText({ tags }: OpenapiDocument, operations: readonly Operation[], { publicUrl, event }: { publicUrl: string; event: string | null }): Markup {
  const slug = event ?? 'your-event'
  const sessions = `${publicUrl}/api/sessions?event=${slug}&limit=5`
  const query = `{ event(slug: "${slug}") { name days { date slots { startsAt room { name } session { title } } } } }`
  return html`<h1>The public API</h1>
<p class="lead">Everything that is public of every event: as documents, as one query, and in the formats that other programs read. No key, no cookies, from any origin.</p>
<ul class="ways">
<li class="card"><h2 class="way"><a href="/docs/sessions">REST</a></h2><p>Lists and documents, with Payload’s conventions: its SDK reads them unchanged.</p><pre class="wrap" tabindex="0" aria-label="REST with curl"><code>curl '${sessions}'</code></pre></li>
<li class="card"><h2 class="way"><a href="/docs/graphql">GraphQL</a></h2><p>What a page needs in one request. <a href="/api/graphql">GraphiQL</a> completes as you type.</p><pre class="wrap" tabindex="0" aria-label="GraphQL with curl"><code>curl -G ${publicUrl}/api/graphql \\
  --data-urlencode 'query=${query}'</code></pre></li>
<li class="card"><h2 class="way"><a href="/docs/feeds">Feeds</a></h2><p>Calendars, schedules and tables to subscribe to.</p><pre class="wrap" tabindex="0" aria-label="A feed with curl"><code>curl ${publicUrl}/api/events/${slug}/schedule.json</code></pre></li>
</ul>
<ul class="links" aria-label="For programs"><li><a href="/api/openapi.json">OpenAPI 3.1</a></li><li><a href="/docs/graphql">GraphQL schema</a></li><li><a href="/docs/schemas">Schemas</a></li><li><a href="/problems">Problems</a></li></ul>
<h2 id="conventions">What holds everywhere</h2>${prose(introduction)}
<h2 id="change">How it changes</h2>${prose(changePolicy)}
<h2 id="typed">Typed clients</h2>
<p>From the description come types for whole programs:</p>
<pre tabindex="0" aria-label="Typed clients"><code><i># REST</i>
npx openapi-typescript ${publicUrl}/api/openapi.json -o lineup.d.ts

<i># GraphQL</i>
npx graphql-codegen --config codegen.ts   <i># schema: ${publicUrl}/api/graphql</i></code></pre>
<h2 id="addresses">Every address</h2>${tags.map(({ name, description }) => {
    const own = operations.filter(({ tag }) => tag === name)
    return own.length === 0 ? null : html`<h3>${name}</h3><p>${inline(description)}</p><div class="scroll addresses"><table><tbody>${own.map(({ id, method, path, summary }) => html`<tr><td><span class="method ${method}">${method.toUpperCase()}</span></td><td><a href="${pageOfTag(name)}#${id}"><code>${path}</code></a></td><td>${summary}</td></tr>`)}</tbody></table></div>`
  })}`
}
