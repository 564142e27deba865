import { feeds } from '../feeds/feeds.ts'
import type { LiveEvent } from '../store/library.ts'
import { html } from './markup.ts'
import type { Markup } from './markup.ts'

/** Every kind of address, each with an example of the event shown first. */
export function addressTable(live: LiveEvent | null, publicUrl: string): Markup {
  const slug = live ? encodeURIComponent(live.event.slug) : null
  const rows: [string, string][] = [
    ['Events', '/api/events'],
    ['Sessions of all events', '/api/sessions?limit=20&depth=1'],
    ['Speakers, with every appearance', '/api/speakers'],
    ['Organizations', '/api/organizations'],
    ['Topics', '/api/topics'],
    ...(slug === null ? [] : [
      ['Tracks of an event', `/api/tracks?event=${slug}`],
      ['Rooms of an event', `/api/rooms?event=${slug}`],
      ['Sponsors of an event', `/api/sponsors?event=${slug}`],
      ['All of an event in one document', `/api/events/${slug}/program`],
      ['Every feed, to copy and to scan', `/api/events/${slug}/feeds`],
      ...Object.entries(feeds).map(([name, feed]): [string, string] => [feed.title, `/api/events/${slug}/${name}`]),
    ] as [string, string][]),
    ['What became different, in all events', '/api/sync'],
    ['What is live on this server', '/readyz'],
  ]
  const example = slug === null ? '/api/events' : `/api/sessions?event=${slug}&limit=5`
  return html`<section class="inner section"><h2>Addresses</h2><p>Read with the conventions of Payload’s REST API, by GraphQL at <a href="/api/graphql"><code>/api/graphql</code></a>, or as a feed. Each address is described, with a form to try it, in the <a href="/docs">reference</a>; <a href="/api/openapi.json">openapi.json</a> is for programs.</p>
<div class="scroll"><table><tbody>${rows.map(([title, address]) => html`<tr><th scope="row">${title}</th><td><a href="${address}"><code>${address}</code></a></td></tr>`)}</tbody></table></div>
<pre tabindex="0" aria-label="Examples"><code><i># ${slug === null ? 'Every event' : 'The first five sessions, with their speakers and rooms'}</i>
curl '${publicUrl}${example}'

<i># The same process speaks GraphQL</i>
curl '${publicUrl}/api/graphql' -H 'content-type: application/json' \\
  -d '{"query":"{ events { nodes { slug name startsOn } } }"}'</code></pre></section>`
}
