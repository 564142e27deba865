import { html, trusted } from './html.ts'
import { hasSponsors, layout, size } from './layout.ts'
import { personCard } from './people.ts'
import { schedule } from './schedule.ts'
import { days } from './times.ts'
import type { Event, Program } from './fetchProgram.ts'
import type { Html } from './html.ts'

/** The front page: what, when and where; the programme; the people; who pays for it. */
export function eventPage(program: Program): Html {
  const { event } = program
  const speakers = event.speakers.nodes
  return layout(event, {
    title: event.name,
    description: event.tagline ?? event.description?.text,
    root: '',
    head: html`<script type="application/ld+json">${trusted(linkedData(event))}</script>`,
    body: html`${hero(event)}
${event.description && html`<section id="about" class="wrap about">
  <h2>About</h2>
  <dl class="keys">
    <dt>When</dt><dd>${days(event.startsOn, event.endsOn)}</dd>
    ${event.venue && html`<dt>Where</dt><dd><a href="#venue">${event.venue.name}</a></dd>`}
    ${event.parent && html`<dt>Beside</dt><dd>${event.parent.name}</dd>`}
    ${event.organizer && html`<dt>Organised by</dt><dd>${event.organizer.name}</dd>`}
  </dl>
  <div class="prose">${trusted(event.description.html)}</div>
</section>`}
${schedule(program)}
${speakers.length > 0 && html`<section id="speakers" class="wrap">
  <h2>Speakers</h2>
  <ul class="people">${speakers.map((speaker) => personCard(speaker, ''))}</ul>
</section>`}
${hasSponsors(event) && sponsors(event)}
${event.venue && venue(event.venue)}`,
  })
}

function hero(event: Event): Html {
  const counts = [
    [event.sessions.nodes.filter(({ kind }) => !['BREAK', 'REGISTRATION', 'SOCIAL'].includes(kind)).length, 'sessions'],
    [event.tracks.length, 'tracks'],
    [event.speakers.nodes.length, 'speakers'],
  ] as const
  return html`<div class="hero"><div class="wrap">
  <div>
    <p class="eyebrow">${days(event.startsOn, event.endsOn)}${event.venue && html`<span> · ${event.venue.name}${event.venue.address.city && !event.venue.name.includes(event.venue.address.city) && `, ${event.venue.address.city}`}</span>`}</p>
    <h1>${event.name}</h1>
    ${event.tagline && html`<p class="lead">${event.tagline}</p>`}
    <p class="actions">${event.registration?.url && html`<a class="button" href="${event.registration.url}">Register</a>`} ${event.days.length > 0 && html`<a class="button is-quiet" href="#schedule">See the schedule</a>`}</p>
    <ul class="counts">${counts.filter(([count]) => count > 1).map(([count, name]) => html`<li><b>${count}</b> ${name}</li>`)}</ul>
  </div>
  ${event.cover && html`<img class="cover" src="${event.cover.url}" alt="${event.cover.alt}" ${size(event.cover)} fetchpriority="high">`}
</div></div>`
}

function sponsors({ tiers }: Event): Html {
  return html`<section id="sponsors" class="band sponsors">
  <div class="wrap">
    <h2>Sponsors</h2>
    ${tiers.filter((tier) => tier.sponsors.length > 0).map((tier, rank) => html`<h3>${tier.name}</h3>
    <ul class="tier" data-rank="${rank}">${tier.sponsors.map(({ organization, url, logo, darkLogo, text, booth }) => {
      const href = url ?? organization.url
      const mark = logo
        ? html`<picture>${darkLogo && darkLogo.url !== logo.url && html`<source srcset="${darkLogo.url}" media="screen and (prefers-color-scheme: dark)">`}<img src="${logo.url}" alt="${organization.name}" ${size(logo)} loading="lazy" decoding="async"></picture>`
        : html`<span class="logo-name">${organization.name}</span>`
      return html`<li>
      ${href ? html`<a class="logo" href="${href}" rel="sponsored">${mark}</a>` : html`<span class="logo">${mark}</span>`}
      ${text && html`<div class="prose">${trusted(text.html)}</div>`}
      ${booth && html`<p class="booth">Booth ${booth}</p>`}
    </li>`
    })}</ul>`)}
  </div>
</section>`
}

function venue({ name, url, address }: NonNullable<Event['venue']>): Html {
  const country = address.country?.length === 2 ? new Intl.DisplayNames('en', { type: 'region' }).of(address.country) : address.country
  const lines = [address.street, [address.city, address.postalCode].filter(Boolean).join(' '), country].filter(Boolean)
  return html`<section id="venue" class="wrap venue">
  <h2>Venue</h2>
  <address><strong>${name}</strong>${lines.map((line) => html`<br>${line}`)}</address>
  ${url && html`<p><a href="${url}">How to get there</a></p>`}
</section>`
}

/** The event for search engines: https://schema.org/Event. */
function linkedData(event: Event): string {
  const { venue: place } = event
  return JSON.stringify({
    '@context': 'https://schema.org', '@type': 'Event', name: event.name, startDate: event.startsOn, endDate: event.endsOn,
    description: event.tagline ?? undefined, image: event.cover?.url,
    location: place ? { '@type': 'Place', name: place.name, address: { '@type': 'PostalAddress', streetAddress: place.address.street, postalCode: place.address.postalCode, addressLocality: place.address.city, addressCountry: place.address.country } } : undefined,
    organizer: event.organizer ? { '@type': 'Organization', name: event.organizer.name, url: event.organizer.url } : undefined,
  }).replaceAll('<', '\\u003c')
}
