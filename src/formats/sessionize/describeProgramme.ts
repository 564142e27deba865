import type { Edition } from '../../program/edition.ts'
import type { LinkKind, SessionKind } from '../../program/kinds.ts'
import type { Link, SessionEntity, Slot, SpeakerEntity } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { programmeDayOf } from '../../program/slots.ts'
import { byId } from '../byId.ts'
import { byOrder } from '../byOrder.ts'
import { eventOf } from '../eventOf.ts'
import { localDateTime } from '../localDateTime.ts'
import { mediaUrlOf } from '../mediaUrl.ts'
import { nameIn } from '../nameIn.ts'
import { wordsOf } from '../words.ts'
import { describeCategories } from './categories.ts'
import type { Categories } from './categories.ts'
import { numberNames } from './numbers.ts'
import type { All, Session, Speaker } from './shape.ts'

export type SessionizeOptions = { locale: Locale; publicUrl: string }

/** A placing of a session as Sessionize has it: a session given twice is two of its sessions, one without a slot has no time. */
export type Placed = { session: SessionEntity; slot: Slot | null; day: string | null; written: Session; number: number }

/** What all views are made of. */
export type Programme = {
  placed: Placed[]
  rooms: All['rooms']
  /** By number. */
  roomNames: ReadonlyMap<number, string>
  speakers: { entity: SpeakerEntity; written: Speaker }[]
  speakerNames: ReadonlyMap<string, string>
  categories: Categories
}

const service: readonly SessionKind[] = ['break', 'registration', 'social']

/** @throws if the edition does not hold its event. */
export function describeProgramme(edition: Edition, { locale, publicUrl }: SessionizeOptions): Programme {
  const event = eventOf(edition)
  const { sessions, speakers, organizations, media, rooms } = edition.entities
  const roomNumbers = numberNames(rooms.map(({ guid }) => guid))
  const listed = byOrder(rooms).map((room, sort) => ({ id: roomNumbers.get(room.guid) ?? 0, name: nameIn(room, locale) ?? '', sort, room: room.id }))
  const roomOf = new Map(listed.map(({ room, id }) => [room, id]))
  const slotNumbers = new Set(sessions.flatMap(({ slots }) => slots.map(({ number }) => number)))
  const numbers = numberNames(sessions.filter(({ slots }) => slots.length === 0).map(({ id }) => id), slotNumbers)
  const clock = (instant: string): string => localDateTime(instant, event.timeZone).slice(0, 19)

  const place = (session: SessionEntity, slot: Slot | null): Placed => {
    const number = slot?.number ?? numbers.get(session.id) ?? 0
    const isService = service.includes(session.kind)
    const isOff = session.state !== 'confirmed' || slot?.state === 'cancelled'
    const roomId = slot === null ? null : roomOf.get(slot.room ?? '') ?? null
    return {
      session, slot, number,
      day: slot && programmeDayOf(slot.startsAt, event),
      written: {
        id: isService ? slot?.guid ?? session.id : String(number),
        title: isOff ? `${wordsOf[locale].cancelled}: ${titleOf(session, locale)}` : titleOf(session, locale), // clients show it, and few of them the status
        description: inLocale(session.abstract, locale)?.text ?? null,
        startsAt: slot && clock(slot.startsAt),
        endsAt: slot && clock(slot.endsAt),
        isServiceSession: isService,
        // A break has no room of its own: it is in all of them.
        isPlenumSession: slot !== null && roomId === null,
        roomId,
        liveUrl: urlOf(session.links, 'live-stream'),
        recordingUrl: urlOf(session.links, 'video'),
        status: isOff ? 'Declined' : 'Accepted',
        isInformed: true,
        isConfirmed: !isOff,
      },
    }
  }

  const images = byId(media)
  const companies = byId(organizations)
  const stars = new Set(sessions.filter(({ kind }) => kind === 'keynote').flatMap(({ appearances }) => appearances.map(({ speaker }) => speaker)))
  const writeSpeaker = (speaker: SpeakerEntity): Speaker => {
    const photo = images.get(speaker.photo ?? '')
    const tagLine = [inLocale(speaker.jobTitle, locale), companies.get(speaker.organization ?? '')?.name].filter((part) => part !== null && part !== undefined && part !== '').join(', ')
    return {
      id: speaker.id, ...splitName(speaker.name), fullName: speaker.name,
      bio: inLocale(speaker.bio, locale)?.text ?? null, tagLine: tagLine === '' ? null : tagLine,
      profilePicture: photo ? mediaUrlOf(photo, publicUrl, 400) : null, isTopSpeaker: stars.has(speaker.id),
      links: speaker.links.map(({ kind, label, url }) => ({ title: label ?? linkTypes[kind].replaceAll('_', ' '), url, linkType: linkTypes[kind] })),
      questionAnswers: [],
    }
  }
  return {
    placed: sessions.flatMap((session) => (session.slots.length === 0 ? [place(session, null)] : session.slots.map((slot) => place(session, slot)))).sort(inTime),
    rooms: listed.map(({ id, name, sort }) => ({ id, name, sort })),
    roomNames: new Map(listed.map(({ id, name }) => [id, name])),
    speakers: [...speakers].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)).map((entity) => ({ entity, written: writeSpeaker(entity) })),
    speakerNames: new Map(speakers.map(({ id, name }) => [id, name])),
    categories: describeCategories(edition, locale),
  }
}

/** By start, those without one last. */
function inTime(a: Placed, b: Placed): number {
  return startOf(a) - startOf(b) || a.number - b.number
}

function startOf({ slot }: Placed): number {
  return slot ? Date.parse(slot.startsAt) : Number.MAX_SAFE_INTEGER
}

function titleOf({ title, slug }: SessionEntity, locale: Locale): string {
  return inLocale(title, locale) ?? slug
}

function urlOf(links: readonly Link[], kind: LinkKind): string | null {
  return links.find((link) => link.kind === kind)?.url ?? null
}

/** The last word is the family's name, as well as that can be told. */
function splitName(name: string): { firstName: string; lastName: string } {
  const at = name.trim().lastIndexOf(' ')
  return at < 0 ? { firstName: name.trim(), lastName: '' } : { firstName: name.trim().slice(0, at), lastName: name.trim().slice(at + 1) }
}

const linkTypes: Record<LinkKind, string> = {
  'website': 'Blog', 'x': 'Twitter', 'linkedin': 'LinkedIn', 'github': 'Other', 'mastodon': 'Other', 'bluesky': 'Other', 'youtube': 'Other',
  'slides': 'Other', 'video': 'Other', 'live-stream': 'Other', 'feedback': 'Other', 'other': 'Other',
}
