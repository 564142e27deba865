import { html, trusted } from './html.ts'
import { KINDS } from './labels.ts'
import { onStage, portrait, shown } from './people.ts'
import { placeSlots } from './placeSlots.ts'
import { day, time, zone } from './times.ts'
import type { Event, Program, Session, Slot, Speaker } from './fetchProgram.ts'
import type { Html } from './html.ts'
import type { Appearance } from './people.ts'
import type { Cell, Timetable } from './placeSlots.ts'

/** Short pauses stay visible, long ones do not stretch the page. */
const PIXELS_A_MINUTE = 2.2
const LONGEST_ROW = 64

/** The programme, day by day: rooms × time where there is width for it, one list where there is not. Same markup for both. */
export function schedule(program: Program): Html {
  const { event } = program
  const days = event.days.filter(({ slots }) => slots.length > 0)
  const first = days[0]?.slots[0]
  if (!first) return html``
  return html`<section id="schedule" class="band">
  <div class="wrap">
    <h2>Schedule</h2>
    <p class="zone">All times are <strong data-zone>${zone(event.timeZone, first.startsAt)}</strong>.</p>
    <p class="subscribe"><a href="${program.calendar}">Add all of it to your calendar</a></p>
    ${event.tracks.length > 1 && filter(event)}
    ${days.length > 1 && html`<nav class="days" aria-label="Days">${days.map(({ date }) => html`<a href="#day-${date}">${day(date, { weekday: 'short', day: 'numeric', month: 'short' })}</a>`)}</nav>`}
    ${days.map((each) => {
      const timetable = placeSlots(each, event.rooms)
      return html`<h3 id="day-${each.date}">${day(each.date)}</h3>
    ${grid(program, timetable)}`
    })}
  </div>
</section>`
}

/** Choosing a track needs no script: a style sheet hides the others while its button is on. */
function filter({ tracks }: Event): Html {
  const rules = tracks.map(({ slug }) => `body:has(#track-${slug}:checked) :is(.slot:not([data-track="${slug}"]), .hour:not([data-tracks~="${slug}"])) { display: none }`)
  const choice = (id: string, name: string, color: string | null, isChecked: boolean): Html => html`
      <label class="chip"${color && html` style="--track: ${color}"`}><input type="radio" name="track" id="track-${id}"${isChecked && html` checked`}> ${name}</label>`
  return html`<style>${trusted(rules.join('\n'))}</style>
    <fieldset class="filter"><legend>Track</legend>${choice('', 'All tracks', null, true)}${tracks.map(({ slug, name, color }) => choice(slug, name, color, false))}
    </fieldset>`
}

function grid(program: Program, { rooms, cells, minutes }: Timetable): Html {
  const rows = ['auto', ...minutes.map((length) => `minmax(${Math.min(length * PIXELS_A_MINUTE, LONGEST_ROW).toFixed(0)}px, auto)`)].join(' ')
  const starts = Map.groupBy(cells, ({ startsAt }) => startsAt)
  return html`<div class="grid${rooms.length > 5 && ' is-wide'}" style="--rooms: ${Math.max(rooms.length, 1)}; --rows: ${rows}">
      ${rooms.map(({ name }, index) => html`<div class="room" aria-hidden="true" style="grid-column: ${index + 2}">${name}</div>`)}
      ${[...starts].map(([startsAt, group]) => html`
      <div class="hour" aria-hidden="true" data-tracks="${tracksOf(program, group)}" style="grid-row: ${(group[0]?.row.from ?? 0) + 2}">${time(startsAt, program.event.timeZone)}</div>
      ${group.map((cell) => field(program, cell))}`)}
    </div>`
}

function field(program: Program, { slots, column, row }: Cell): Html {
  const isAlone = column === null
  return html`<div class="field${isAlone && ' is-alone'}" style="grid-area: ${row.from + 2} / ${isAlone ? 2 : column + 2} / ${row.to + 2} / ${isAlone ? -1 : column + 3}">
        ${slots.map((slot) => card(program, slot, isAlone))}
      </div>`
}

function card(program: Program, slot: Slot, isAlone: boolean): Html | null {
  const session = program.sessions.get(slot.session.id)
  if (!session) return null
  const { timeZone } = program.event
  const isOff = slot.state === 'CANCELLED' || session.state !== 'CONFIRMED'
  const people = onStage(program, session)
  const isPause = session.kind === 'BREAK' || session.kind === 'REGISTRATION'
  return html`<article class="slot${isOff && ' is-off'}${isPause && ' is-pause'}" data-track="${session.track?.slug}"${session.track && html` style="--track: ${session.track.color}"`}>
          <p class="when">${time(slot.startsAt, timeZone)}–${time(slot.endsAt, timeZone)}${slot.room && html` <span class="where${!isAlone && ' in-column'}">${slot.room.name}</span>`}</p>
          <h4><a href="sessions/${session.slug}.html">${session.title}</a></h4>
          ${notice(program, session, slot, '')}
          ${people.length > 0 && html`<ul class="cast">${people.map(({ speaker, appearance }) => onCard(speaker, appearance))}</ul>`}
          ${(session.track ?? KINDS[session.kind]) && html`<p class="tags">${session.track && html`<span class="track">${session.track.name}</span>`}${KINDS[session.kind] && html`<span class="kind">${KINDS[session.kind]}</span>`}</p>`}
        </article>`
}

function onCard(speaker: Speaker, appearance: Appearance): Html {
  const { organization } = shown(speaker, appearance)
  return html`<li>${portrait(speaker, 32)}<span><b>${speaker.name}</b>${organization && html` <span>${organization.name}</span>`}</span></li>`
}

/** What became of a session: cancelled, replaced, moved. */
export function notice({ event, sessions }: Program, session: Session, slot: Slot | undefined, root: '' | '../'): Html | null {
  const successor = session.replacedBy && sessions.get(session.replacedBy.id)
  if (session.state === 'REPLACED') return html`<p class="notice is-bad"><strong>Replaced</strong>${successor && html` by <a href="${root}sessions/${successor.slug}.html">${successor.title}</a>`}</p>`
  if (session.state === 'CANCELLED' || slot?.state === 'CANCELLED') return html`<p class="notice is-bad"><strong>Cancelled</strong></p>`
  if (!slot?.movedFrom) return null
  const { startsAt, room } = slot.movedFrom
  const before = [startsAt === slot.startsAt ? null : time(startsAt, event.timeZone), !room || room.id === slot.room?.id ? null : html`in ${room.name}`].filter((part) => part !== null)
  return html`<p class="notice"><strong>Moved</strong>${before.length > 0 && html`: was ${before.map((part, index) => html`${index > 0 && ' '}${part}`)}`}</p>`
}

function tracksOf({ sessions }: Program, cells: readonly Cell[]): string {
  return [...new Set(cells.flatMap(({ slots }) => slots.map(({ session }) => sessions.get(session.id)?.track?.slug)))].filter((slug) => slug !== undefined).join(' ')
}
