import { html, trusted } from './html.ts'
import { LINKS } from './labels.ts'
import { layout } from './layout.ts'
import { portrait } from './people.ts'
import { notice } from './schedule.ts'
import { day, time, zone } from './times.ts'
import type { Program, Speaker } from './fetchProgram.ts'
import type { Html } from './html.ts'

/** A person, and where to hear them at this event. */
export function speakerPage(program: Program, speaker: Speaker): Html {
  const { event } = program
  const line = [speaker.jobTitle, speaker.organization?.name].filter(Boolean).join(', ')
  const given = event.days.flatMap(({ date, slots }) => slots.flatMap((slot) => {
    const session = program.sessions.get(slot.session.id)
    return session?.appearances.some((appearance) => appearance.speaker.id === speaker.id) ? [{ date, slot, session }] : []
  }))
  return layout(event, {
    title: `${speaker.name} · ${event.name}`,
    description: speaker.bio?.text,
    root: '../',
    body: html`<article class="wrap detail profile">
  <header>
    <p class="back"><a href="../index.html#speakers">Speakers</a></p>
    ${portrait(speaker, 320)}
    <div>
      <h1>${speaker.name}</h1>
      ${speaker.pronouns && html`<p class="pronouns">${speaker.pronouns}</p>`}
      ${line !== '' && html`<p class="lead">${line}</p>`}
    </div>
  </header>
  <div class="columns">
    <div>
      ${speaker.bio && html`<div class="prose">${trusted(speaker.bio.html)}</div>`}
      ${speaker.links.length > 0 && html`<ul class="links">${speaker.links.map(({ kind, label, url }) => html`<li><a class="button is-quiet" href="${url}">${label ?? LINKS[kind]}</a></li>`)}</ul>`}
    </div>
    ${given[0] && html`<section aria-labelledby="sessions"><h2 id="sessions">On stage</h2>
      <ul class="given">${given.map(({ date, slot, session }) => html`<li${session.track && html` style="--track: ${session.track.color}"`}>
        <p class="when">${day(date, { weekday: 'short', day: 'numeric', month: 'short' })}, ${time(slot.startsAt, event.timeZone)}–${time(slot.endsAt, event.timeZone)}${slot.room && html` <span class="where">${slot.room.name}</span>`}</p>
        <h3><a href="../sessions/${session.slug}.html">${session.title}</a></h3>
        ${notice(program, session, slot, '../')}
      </li>`)}</ul>
      <p class="zone"><span data-zone>${zone(event.timeZone, given[0].slot.startsAt)}</span></p></section>`}
  </div>
</article>`,
  })
}
