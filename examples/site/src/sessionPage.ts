import { html, trusted } from './html.ts'
import { KINDS, LEVELS, LINKS } from './labels.ts'
import { layout } from './layout.ts'
import { onStage, personCard } from './people.ts'
import { notice } from './schedule.ts'
import { day, time, zone } from './times.ts'
import type { Program, Session } from './fetchProgram.ts'
import type { Html } from './html.ts'

/** Everything about one session. */
export function sessionPage(program: Program, session: Session): Html {
  const { event } = program
  const people = onStage(program, session)
  const placings = event.days.flatMap(({ date, slots }) => slots.filter((slot) => slot.session.id === session.id).map((slot) => ({ date, slot })))
  const links = [
    ...session.links.map(({ kind, label, url }) => ({ name: label ?? LINKS[kind], url })),
    ...(placings.length > 0 ? [{ name: 'Add to calendar', url: `${program.calendar}?session=${session.slug}` }] : []),
  ]
  const facts = [
    session.level && ['Level', LEVELS[session.level]],
    session.language && ['Language', new Intl.DisplayNames('en', { type: 'language' }).of(session.language)],
    session.topics.length > 0 && ['Topics', session.topics.map(({ name }) => name).join(', ')],
    session.sponsor && ['Sponsored by', session.sponsor.organization.name],
    session.doNotRecord && ['Recording', 'This session is not recorded'],
  ].filter((fact) => Array.isArray(fact))
  return layout(event, {
    title: `${session.title} · ${event.name}`,
    description: session.abstract?.text,
    root: '../',
    body: html`<article class="wrap detail"${session.track && html` style="--track: ${session.track.color}"`}>
  <header>
    <p class="back"><a href="../index.html#schedule">Schedule</a></p>
    <h1>${session.title}</h1>
    ${(session.track ?? KINDS[session.kind]) && html`<p class="tags">${session.track && html`<span class="track">${session.track.name}</span>`}${KINDS[session.kind] && html`<span class="kind">${KINDS[session.kind]}</span>`}</p>`}
    ${placings.length === 0 && notice(program, session, undefined, '../')}
    ${placings.map(({ date, slot }) => html`<p class="place"><strong>${day(date)}, ${time(slot.startsAt, event.timeZone)}–${time(slot.endsAt, event.timeZone)}</strong>${slot.room && html` <span>${slot.room.name}</span>`} <span class="zone"><span data-zone>${zone(event.timeZone, slot.startsAt)}</span></span></p>
    ${notice(program, session, slot, '../')}`)}
  </header>
  <div class="columns">
    <div>
      ${session.abstract && html`<div class="prose">${trusted(session.abstract.html)}</div>`}
      ${links.length > 0 && html`<ul class="links">${links.map(({ name, url }) => html`<li><a class="button is-quiet" href="${url}">${name}</a></li>`)}</ul>`}
      ${facts.length > 0 && html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`}
    </div>
    ${people.length > 0 && html`<section aria-labelledby="on-stage"><h2 id="on-stage">On stage</h2><ul class="people is-list">${people.map(({ speaker, appearance }) => personCard(speaker, '../', appearance))}</ul></section>`}
  </div>
</article>`,
  })
}
