import { inLocale } from '../../program/locale.ts'
import type { Steps } from '../../program/steps.ts'
import type { Held, LiveEvent } from '../store/library.ts'
import { html, htmlOfEach } from './markup.ts'
import type { Markup } from './markup.ts'
import { pictureOf } from './pictures.ts'
import type { ProgrammeView } from './programmeView.ts'

/** Who speaks at an event, and who makes it possible. */
export function* peopleSections(live: LiveEvent, view: ProgrammeView): Steps<Markup> {
  const { event, of, sponsorsOfTier } = live
  const people = yield* htmlOfEach(of.speaker.all, (speaker) => person(live, speaker, view))
  const tiers = event.tiers.filter(({ id }) => (sponsorsOfTier.get(id) ?? []).length > 0)
  return html`${people.length === 0 ? null : html`<section class="inner section" id="speakers"><h2>Speakers</h2><ul class="people">${people}</ul></section>`}
${tiers.length === 0 ? null : html`<section class="inner section" id="sponsors"><h2>Sponsors</h2>${tiers.map(({ id, name, slug }) => html`<h3>${inLocale(name, view.locale) ?? slug}</h3><ul class="marks">${(sponsorsOfTier.get(id) ?? []).map((sponsor) => mark(live, sponsor, view))}</ul>`)}</section>`}`
}

function person(live: LiveEvent, { bio, jobTitle, name, organization, photo, pronouns }: Held<'speaker'>, { locale, publicUrl }: ProgrammeView): Markup {
  const text = inLocale(bio, locale)
  const as = [inLocale(jobTitle, locale), organization === null ? null : live.of.organization.byId.get(organization)?.name ?? null].filter((part) => part !== null)
  return html`<li class="person">${pictureOf(live, photo, { width: 160, alt: '', publicUrl, isLazy: true })}<div><h3>${name}${pronouns === null ? null : html` <small>(${pronouns})</small>`}</h3>
${as.length === 0 ? null : html`<p>${as.join(', ')}</p>`}
${text === null ? null : html`<details><summary>About ${name}</summary><div class="text" lang="${locale}">${{ markup: text.html }}</div></details>`}</div></li>`
}

function mark(live: LiveEvent, { logo, organization }: Held<'sponsor'>, { publicUrl }: ProgrammeView): Markup {
  const by = live.of.organization.byId.get(organization)
  const name = by?.name ?? ''
  return html`<li>${pictureOf(live, logo ?? by?.logo ?? null, { width: 360, alt: name, publicUrl, isLazy: true }) ?? name}</li>`
}
