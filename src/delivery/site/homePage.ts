import { defaultLocale, inLocale } from '../../program/locale.ts'
import type { Locale } from '../../program/locale.ts'
import type { Phase } from '../../program/kinds.ts'
import { feeds } from '../feeds/feeds.ts'
import type { Library, LiveEvent } from '../store/library.ts'
import { addressTable } from './addressTable.ts'
import { html } from './markup.ts'
import type { Markup } from './markup.ts'
import { page } from './page.ts'
import { logoOf, timetableOf } from './pictures.ts'

export const phaseNames: Record<Phase, string> = {
  'announced': 'Announced',
  'call-for-proposals': 'Call for proposals',
  'programme-published': 'Programme published',
  'live': 'Happening now',
  'archived': 'Archive',
}

/**
 * The page at `/`: every event and every address of it. Events that ended before `today` (`YYYY-MM-DD`) come last.
 */
export function homePage(library: Library, { today, publicUrl }: { today: string; publicUrl: string }): string {
  const roots = library.events.filter(({ event }) => event.parent === null || !library.eventById.has(event.parent))
  const isPast = ({ event, id }: LiveEvent): boolean => event.endsOn < today && (library.coLocatedOf.get(id) ?? []).every((beside) => beside.event.endsOn < today)
  const [first, ...others] = [...roots.filter((root) => !isPast(root)), ...roots.filter(isPast).reverse()]
  const main = html`${first ? hero(first, publicUrl) : nothingYet}
${first ? besideSection(library, first, publicUrl) : null}
${others.length === 0 ? null : html`<section class="inner section"><h2>More events</h2><ul class="cards">${others.flatMap((root) => [root, ...library.coLocatedOf.get(root.id) ?? []]).map((live) => card(live, publicUrl))}</ul></section>`}
${addressTable(first ?? null, publicUrl)}`
  return page({ title: first ? `${nameOf(first)} · Lineup` : 'Lineup', main })
}

const nothingYet = html`<section class="hero"><div class="inner"><h1>No event is public yet</h1><p class="lead">Sign in, make an event and publish it: it shows here a moment later.</p><ul class="links"><li><a href="/admin">To the admin</a></li></ul></div></section>`

function hero(live: LiveEvent, publicUrl: string): Markup {
  const tagline = inLocale(live.event.tagline, defaultLocale)
  return html`<section class="hero"><div class="inner head">${logoOf(live, publicUrl)}<div>
<span class="badge ${live.event.phase}">${phaseNames[live.event.phase]}</span>
<h1>${nameOf(live)}</h1>
${tagline === null ? null : html`<p class="lead">${tagline}</p>`}
${facts(live)}
${links(live)}
</div></div></section>`
}

function besideSection(library: Library, first: LiveEvent, publicUrl: string): Markup | null {
  const all = library.coLocatedOf.get(first.id) ?? []
  const beside = [...all.filter(({ event }) => event.phase === 'live'), ...all.filter(({ event }) => event.phase !== 'live')]
  if (beside.length === 0) return null
  return html`<section class="inner section"><h2>Co-located events</h2><p>Beside ${nameOf(first)}, with programmes of their own.</p><ul class="cards">${beside.map((live) => card(live, publicUrl))}</ul></section>`
}

function card(live: LiveEvent, publicUrl: string): Markup {
  const tagline = inLocale(live.event.tagline, defaultLocale)
  return html`<li class="card"><div class="top"><div><span class="badge ${live.event.phase}">${phaseNames[live.event.phase]}</span><h3>${nameOf(live)}</h3></div>${logoOf(live, publicUrl)}</div>
${tagline === null ? null : html`<p>${tagline}</p>`}
${facts(live)}
${timetableOf(live)}
${links(live)}</li>`
}

export function facts(live: LiveEvent): Markup {
  const { event, of } = live
  const venue = event.venue === null ? undefined : of.venue.byId.get(event.venue)
  const city = venue?.address.city
  const place = venue && [inLocale(venue.name, defaultLocale) ?? venue.slug, ...(city ? [city] : [])].join(', ')
  return html`<ul class="facts"><li><time datetime="${event.startsOn}">${datesOf(live)}</time></li>${place === undefined ? null : html`<li class="place">${place}</li>`}</ul>`
}

function links({ event: { slug }, event, of }: LiveEvent): Markup {
  const query = `{ event(slug: ${JSON.stringify(slug)}) { name days { date slots { startsAt room { name } session { title } } } } }`
  const lists = (['sessions', 'tracks', 'speakers', 'sponsors'] as const)
    .map((name) => ({ name, count: of[name === 'sessions' ? 'session' : name === 'tracks' ? 'track' : name === 'speakers' ? 'speaker' : 'sponsor'].all.length }))
    .filter(({ count }) => count > 0)
  const base = `/api/events/${encodeURIComponent(slug)}`
  const name = inLocale(event.name, defaultLocale) ?? slug
  return html`<ul class="links" aria-label="Addresses of ${name}">
<li><a href="/events/${encodeURIComponent(slug)}">Programme</a></li>
<li><a href="${base}">Event</a></li>
<li><a href="${base}/program">Program</a></li>
${lists.map((list) => html`<li><a href="/api/${list.name}?event=${encodeURIComponent(slug)}">${list.name[0]?.toUpperCase() ?? ''}${list.name.slice(1)}<b>${list.count}</b></a></li>`)}
${Object.entries(feeds).filter(([, { isForMany }]) => isForMany).map(([feed]) => html`<li><a href="${base}/${feed}">${feed}</a></li>`)}
<li><a href="${base}/feeds">All feeds</a></li>
<li><a href="/api/graphql?query=${encodeURIComponent(query)}">GraphQL</a></li></ul>`
}

export function nameOf({ event }: LiveEvent, locale: Locale = defaultLocale): string {
  return inLocale(event.name, locale) ?? event.slug
}

const longDates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

function datesOf({ event }: LiveEvent): string {
  return longDates.formatRange(new Date(event.startsOn), new Date(event.endsOn))
}
