import { html } from './html.ts'
import { LINKS } from './labels.ts'
import { clock, day } from './times.ts'
import type { Event } from './fetchProgram.ts'
import type { Html } from './html.ts'

export type Page = {
  title: string
  description: string | null | undefined
  /** From the page to the root of the site: '' or '../'. */
  root: '' | '../'
  body: Html
  head?: Html
}

/** What all pages share: head, bar, foot. */
export function layout(event: Event, { title, description, root, body, head }: Page): Html {
  const hasProgramme = event.days.some(({ slots }) => slots.length > 0)
  return html`<!doctype html>
<html lang="en" data-time-zone="${event.timeZone}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  ${description && html`<meta name="description" content="${description}">`}
  <meta property="og:title" content="${title}">
  ${event.cover && html`<meta property="og:image" content="${event.cover.url}">`}
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="${root}assets/site.css">
  <script type="module" src="${root}assets/site.js"></script>
  ${head}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="bar">
  <div class="wrap">
    <a class="brand" href="${root}index.html">${event.logo
      ? html`<img src="${event.logo.url}" alt="${event.name}" ${size(event.logo)}>`
      : event.name}</a>
    <nav aria-label="Site">
      ${hasProgramme && html`<a href="${root}index.html#schedule">Schedule</a>`}
      ${event.speakers.nodes.length > 0 && html`<a href="${root}index.html#speakers">Speakers</a>`}
      ${hasSponsors(event) && html`<a href="${root}index.html#sponsors">Sponsors</a>`}
      ${event.venue && html`<a href="${root}index.html#venue">Venue</a>`}
    </nav>
    ${event.registration?.url && html`<a class="button" href="${event.registration.url}">Register</a>`}
  </div>
</header>
<main id="main">
${body}
</main>
<footer class="foot">
  <div class="wrap">
    <p class="foot-name">${event.name}</p>
    <ul>
      ${event.links.map(({ kind, label, url }) => html`<li><a href="${url}">${label ?? LINKS[kind]}</a></li>`)}
      ${event.codeOfConductUrl && html`<li><a href="${event.codeOfConductUrl}">Code of conduct</a></li>`}
    </ul>
    <p class="small">${event.organizer && html`Organised by ${event.organizer.url ? html`<a href="${event.organizer.url}">${event.organizer.name}</a>` : event.organizer.name}. `}Programme as of ${day(event.edition.releasedAt.slice(0, 10), { day: 'numeric', month: 'long', year: 'numeric' })}, ${clock(event.edition.releasedAt, 'UTC')} UTC (edition ${event.edition.number}${event.edition.version && `, “${event.edition.version}”`}).</p>
  </div>
</footer>
</body>
</html>
`
}

export function hasSponsors(event: Event): boolean {
  return event.tiers.some(({ sponsors }) => sponsors.length > 0)
}

/** Room for a picture before it is there. */
export function size({ width, height }: { width: number | null, height: number | null }): Html | null {
  return width === null || height === null ? null : html`width="${width}" height="${height}"`
}
