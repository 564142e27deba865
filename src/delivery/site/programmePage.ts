import { inLocale } from '../../program/locale.ts'
import type { Locale } from '../../program/locale.ts'
import type { Steps } from '../../program/steps.ts'
import type { Held, LiveEvent, PlacedSlot, ProgrammeDay } from '../store/library.ts'
import { clockIn, dayIn } from './eventClock.ts'
import { facts, nameOf, phaseNames } from './homePage.ts'
import { html, htmlOfEach } from './markup.ts'
import type { Markup } from './markup.ts'
import { page } from './page.ts'
import type { PageAssets } from './page.ts'
import { peopleSections } from './peopleSections.ts'
import { logoOf, pathOf } from './pictures.ts'
import type { ProgrammeView } from './programmeView.ts'

const style = `
.days{display:flex;flex-wrap:wrap;gap:8px;list-style:none;margin:22px 0 0;padding:0}
.days a{display:inline-block;padding:6px 13px;border-radius:9px;border:1px solid var(--line);background:var(--card);text-decoration:none;font-weight:550}
.slots{list-style:none;margin:22px 0 0;padding:0;display:grid;gap:10px}
.slot{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:4px 20px;background:var(--card);border:1px solid var(--line);border-radius:14px;padding:14px 20px}
.slot time{font-weight:650;font-variant-numeric:tabular-nums}
.slot h3{font-size:1.05rem;font-weight:700}
.slot p{margin:.3em 0 0;color:var(--soft)}
.slot details{margin-top:.5em}
.slot summary,.person summary{cursor:pointer;color:var(--accent);font-size:.92rem;font-weight:550;width:fit-content}
.slot.cancelled h3,.slot.cancelled time{text-decoration:line-through}
.slot.pause{background:transparent}
.dot{width:.7em;height:.7em;margin-inline-end:.4em}
.state{display:inline-block;font-size:.76rem;font-weight:700;padding:1px 9px;border-radius:99px;background:var(--warm-tint);color:var(--warm);margin-inline-start:8px}
.text{max-width:46rem;overflow-wrap:anywhere}
.people{list-style:none;margin:22px 0 0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,300px),1fr));gap:16px;align-items:start}
.person{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:16px 20px;display:flex;gap:14px}
.person>div{min-width:0}
.person img{width:64px;height:64px;border-radius:50%;object-fit:cover;flex:none}
.person h3{font-size:1rem;font-weight:700}
.person p{margin:.2em 0 0;color:var(--soft);font-size:.92rem}
.section h3{margin-top:28px}.section li h3{margin-top:0}
.marks{display:flex;flex-wrap:wrap;gap:16px;list-style:none;margin:16px 0 0;padding:0}
.marks li{background:#fff;color:#1b1730;border:1px solid var(--line);border-radius:14px;padding:14px 18px;display:grid;place-items:center;min-height:84px;font-weight:650}
.marks img{display:block;max-width:180px;max-height:56px;width:auto;height:auto}
.preview{background:var(--warm-tint);color:var(--warm);border-bottom:1px solid var(--line);font-weight:600}
.preview p{margin:0;padding-block:12px}
@media(max-width:640px){.slot{grid-template-columns:minmax(0,1fr);padding:14px 16px}}
`

export const programmeAssets: PageAssets = { style }

/** The programme of an event for people: days, sessions, speakers, sponsors, as the edition has them; times on its clock. */
export function* programmePage(live: LiveEvent, view: ProgrammeView): Steps<string> {
  const { event, days, of } = live
  const { locale, notice, pinned } = view
  const used = days.filter(({ slots }) => slots.length > 0)
  const tagline = inLocale(event.tagline, locale)
  const sections: Markup[] = []
  for (const day of used) sections.push(yield* daySection(live, day, view))
  const people = yield* peopleSections(live, view)
  const said = notice ?? (pinned === null ? null : `Edition ${pinned}, as the public saw it.`)
  const main = html`${said === null ? null : html`<div class="preview" role="note"><p class="inner">${said}</p></div>`}
<section class="hero"><div class="inner head">${logoOf(live, view.publicUrl)}<div>
<span class="badge ${event.phase}">${phaseNames[event.phase]}</span>
<h1>${nameOf(live, locale)}</h1>
${tagline === null ? null : html`<p class="lead">${tagline}</p>`}
${facts(live)}
${languages(live, view)}
</div></div></section>
${aboutSection(live, view)}
${used.length === 0 ? null : html`<nav class="inner" aria-label="Days"><ul class="days">${used.map(({ date }) => html`<li><a href="#${date}">${dayIn(date)}</a></li>`)}</ul></nav>`}
${sections}
${used.length === 0 ? html`<section class="inner section"><h2>Programme</h2><p>${of.session.all.length === 0 ? 'No programme is public yet.' : 'Sessions are public, but none has its time yet.'}</p></section>` : null}
${people}`
  return page({ title: `${nameOf(live, locale)} · Programme`, main, assets: programmeAssets })
}

function languages({ event: { slug } }: LiveEvent, { locale, locales, pinned, publicUrl }: ProgrammeView): Markup | null {
  if (locales.length < 2) return null
  const names = new Intl.DisplayNames('en', { type: 'language' })
  const address = (other: Locale): string => `${pathOf(publicUrl)}/events/${encodeURIComponent(slug)}?${new URLSearchParams({ locale: other, ...(pinned === null ? {} : { edition: String(pinned) }) }).toString()}`
  return html`<ul class="links" aria-label="Languages">${locales.map((other) => html`<li><a href="${address(other)}" hreflang="${other}"${other === locale ? html` aria-current="true"` : null}>${names.of(other) ?? other}</a></li>`)}</ul>`
}

function aboutSection({ event }: LiveEvent, { locale }: ProgrammeView): Markup | null {
  const text = inLocale(event.description, locale)
  return text === null ? null : html`<section class="inner section"><h2>About</h2><div class="text" lang="${locale}">${{ markup: text.html }}</div></section>`
}

function* daySection(live: LiveEvent, { date, slots }: ProgrammeDay, view: ProgrammeView): Steps<Markup> {
  const items = yield* htmlOfEach(slots, (placed) => slotItem(live, placed, view))
  return html`<section class="inner section" id="${date}"><h2>${dayIn(date)}</h2><ol class="slots">${items}</ol></section>`
}

/** Breaks and the like are for everyone, and have nobody on a stage. */
const pauses: readonly string[] = ['break', 'registration', 'social']

function slotItem(live: LiveEvent, { slot, session }: PlacedSlot, { locale }: ProgrammeView): Markup {
  const { of, event } = live
  const track = session.track === null ? undefined : of.track.byId.get(session.track)
  const room = slot.room === null ? undefined : of.room.byId.get(slot.room)
  const abstract = inLocale(session.abstract, locale)
  const where = [room && inLocale(room.name, locale), track && trackMark(inLocale(track.name, locale) ?? track.slug, track.color)].filter((part) => part !== undefined && part !== null)
  const classes = ['slot', ...(slot.state === 'cancelled' ? ['cancelled'] : []), ...(pauses.includes(session.kind) ? ['pause'] : [])]
  return html`<li class="${classes.join(' ')}" id="${session.slug}-${slot.number}">
<time datetime="${slot.startsAt}">${clockIn(slot.startsAt, event.timeZone)}–${clockIn(slot.endsAt, event.timeZone)}</time>
<div><h3 lang="${locale}">${inLocale(session.title, locale) ?? session.slug}${stateOf(slot, session)}</h3>
${session.appearances.length === 0 ? null : html`<p>${session.appearances.map(({ speaker }) => of.speaker.byId.get(speaker)?.name ?? '').filter((name) => name !== '').join(', ')}</p>`}
${where.length === 0 ? null : html`<p>${where.map((part, index) => (index === 0 ? part : html` · ${part}`))}</p>`}
${abstract === null ? null : html`<details><summary>About this session</summary><div class="text" lang="${locale}">${{ markup: abstract.html }}</div></details>`}</div></li>`
}

/** In the colour of the track, which a style could not be: the page allows those that it knows by hash alone. */
function trackMark(name: string, color: string): Markup {
  return html`<svg class="dot" viewBox="0 0 10 10" aria-hidden="true"><circle cx="5" cy="5" r="5" fill="${color}"/></svg>${name}`
}

function stateOf(slot: PlacedSlot['slot'], session: Held<'session'>): Markup | null {
  if (session.state === 'replaced') return html`<span class="state">replaced</span>`
  if (slot.state === 'cancelled') return html`<span class="state">cancelled</span>`
  return slot.movedFrom === null ? null : html`<span class="state">moved</span>`
}
