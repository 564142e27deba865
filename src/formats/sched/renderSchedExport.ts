import { sha256 } from '../../program/canonical.ts'
import type { Edition } from '../../program/edition.ts'
import type { SessionEntity, Slot } from '../../program/entities.ts'
import type { Level, SessionKind } from '../../program/kinds.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import type { Steps } from '../../program/steps.ts'
import { byId } from '../byId.ts'
import { eventOf } from '../eventOf.ts'
import { lazily } from '../lazily.ts'
import { nameIn } from '../nameIn.ts'
import { slotsInTime } from '../slotsInTime.ts'
import type { Placed } from '../slotsInTime.ts'
import { wordsOf } from '../words.ts'
import { writeJson } from '../writeJson.ts'
import { clockAt, named } from './clock.ts'
import type { SchedSession, SchedSpeaker } from './shape.ts'

export type SchedOptions = {
  locale: Locale
  /** Which slots are meant; all if not given. */
  choose?: (slot: Slot, session: SessionEntity) => boolean
}

/**
 * Every slot of an event in the shape of Sched's `session/export` (format=json), by start. Same edition, same bytes.
 * @throws if the edition does not hold its event.
 */
export function* renderSchedExport(edition: Edition, options: SchedOptions): Steps<string> {
  return yield* writeJson(yield* describeSchedExport(edition, options), 1)
}

function* describeSchedExport(edition: Edition, { locale, choose }: SchedOptions): Steps<Iterable<SchedSession>> {
  const { timeZone } = eventOf(edition)
  const { rooms, tracks, speakers, organizations } = edition.entities
  const [roomById, trackById, speakerById, organizationById] = [yield* byId(rooms), yield* byId(tracks), yield* byId(speakers), yield* byId(organizations)]

  const speakersOf = ({ appearances }: SessionEntity): { speakers?: SchedSpeaker[] } => {
    const first = new Map(appearances.toReversed().map((appearance) => [appearance.speaker, appearance]))
    const listed = [...new Set(appearances.map(({ speaker }) => speaker))].flatMap((id) => {
      const speaker = speakerById.get(id)
      const company = organizationById.get(first.get(id)?.organization ?? speaker?.organization ?? '')
      return speaker ? [{ username: speaker.slug, id: numberOf(id), name: speaker.name, company: company?.name ?? '' }] : []
    })
    return listed.length === 0 ? {} : { speakers: listed.map((each, at) => ({ ...each, custom_order: at })) }
  }

  const describe = ({ slot, session }: Placed): SchedSession => {
    const [start, end] = [clockAt(slot.startsAt, timeZone), clockAt(slot.endsAt, timeZone)]
    const isOff = slot.state === 'cancelled' || session.state !== 'confirmed'
    const title = nameIn({ name: session.title, slug: session.slug }, locale) ?? session.slug
    return {
      event_key: String(slot.number), active: 'Y', pinned: 'N',
      name: isOff ? `${wordsOf[locale].cancelled}: ${title}` : title,
      event_start: `${start.date} ${start.time.slice(0, 5)}`, event_end: `${end.date} ${end.time.slice(0, 5)}`,
      event_type: nameIn(trackById.get(session.track ?? ''), locale) ?? kindNames[session.kind],
      description: inLocale(session.abstract, locale)?.text ?? '',
      goers: '0', seats: '0', invite_only: 'N',
      venue: nameIn(roomById.get(slot.room ?? ''), locale) ?? '',
      id: slot.guid.replaceAll('-', ''),
      venue_id: slot.room === null ? '' : numberOf(slot.room),
      ...named('start', start), ...named('end', end),
      start_date: start.date, start_time: start.time, start_time_ts: Math.floor(Date.parse(slot.startsAt) / 1_000),
      end_date: end.date, end_time: end.time,
      event_subtype: '',
      ...(session.level === null ? {} : { audience: levelNames[session.level] }),
      ...speakersOf(session),
    }
  }
  return lazily(yield* slotsInTime(edition, choose), describe)
}

/** Digits, as Sched's ids are, the same for the same id. */
function numberOf(id: string): string {
  return String(Number.parseInt(sha256(id).slice(0, 7), 16))
}

const kindNames: Record<SessionKind, string> = {
  'talk': 'Talks', 'keynote': 'Keynotes', 'panel': 'Panels', 'workshop': 'Workshops', 'lightning-talk': 'Lightning Talks', 'case-study': 'Case Studies', 'break': 'Breaks', 'registration': 'Registration', 'social': 'Social Events',
}

const levelNames: Record<Level, string> = { beginner: 'Beginner', intermediate: 'Intermediate', advanced: 'Advanced', any: 'Any' }
