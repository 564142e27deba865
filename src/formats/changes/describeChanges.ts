import type { Edition } from '../../program/edition.ts'
import type { EventEntity, RoomEntity, SessionEntity, Slot, SlotPlace } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { byId } from '../byId.ts'
import { eventOf } from '../eventOf.ts'
import { nameIn } from '../nameIn.ts'
import { sessionUrlOf } from '../sessionUrl.ts'
import { wordsOf } from '../words.ts'
import { sentencesOf } from './sentences.ts'
import { writePlaces } from './writePlaces.ts'

export type ChangesOptions = {
  locale: Locale
  publicUrl: string
  /** Path and query under which the feed is found. */
  address: string
  /** Which slots are meant; all if not given. */
  choose?: (slot: Slot, session: SessionEntity) => boolean
  /** What these are called together. */
  part?: string
}

/** What of a programme was moved, cancelled or taken up again since it was first public, as a person reads it. */
export type Changes = {
  title: string
  /** Of this feed. */
  url: string
  /** Of the last change; of the edition, where there is none. UTC. */
  updatedAt: string
  items: Change[]
}

/** The last change of a slot. `id` is another with each. */
export type Change = { id: string; title: string; sentence: string; url: string; changedAt: string }

/** More are of no use to a reader of news. */
const mostItems = 200

/** Newest first. @throws if the edition does not hold its event. */
export function describeChanges(edition: Edition, { locale, publicUrl, address, choose = () => true, part }: ChangesOptions): Changes {
  const event = eventOf(edition)
  const { sessions, rooms } = edition.entities
  const [roomById, sessionById] = [byId(rooms), byId(sessions)]
  const items = sessions.flatMap((session) => session.slots.filter((slot) => slot.sequence > 0 && choose(slot, session)).map((slot): Change & { number: number } => {
    const title = inLocale(session.title, locale) ?? session.slug
    return {
      id: `urn:uuid:${slot.guid}#${slot.sequence}`,
      title: `${title}: ${headingOf(slot, locale)}`,
      sentence: sentenceOf(slot, session, { locale, event, rooms: roomById, sessions: sessionById }),
      url: sessionUrlOf(session, publicUrl), changedAt: slot.changedAt, number: slot.number,
    }
  })).sort((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt) || a.number - b.number).slice(0, mostItems)
  const name = inLocale(event.name, locale) ?? event.slug
  return {
    title: `${name}: ${part === undefined ? '' : `${part}: `}${sentencesOf[locale].changes}`,
    url: publicUrl + address,
    updatedAt: items[0]?.changedAt ?? edition.releasedAt,
    items: items.map(({ number: _number, ...item }) => item),
  }
}

function headingOf({ state, movedFrom }: Slot, locale: Locale): string {
  if (state === 'cancelled') return wordsOf[locale].cancelled
  return movedFrom ? sentencesOf[locale].moved : sentencesOf[locale].confirmed
}

type Context = { locale: Locale; event: EventEntity; rooms: ReadonlyMap<string, RoomEntity>; sessions: ReadonlyMap<string, SessionEntity> }

function sentenceOf(slot: Slot, session: SessionEntity, { locale, event, rooms, sessions }: Context): string {
  const sentences = sentencesOf[locale]
  const roomOf = ({ room }: SlotPlace): string | null => nameIn(rooms.get(room ?? ''), locale)
  if (slot.state === 'cancelled') {
    const successor = sessions.get(session.replacedBy ?? '')
    const [place] = writePlaces([{ ...slot, room: roomOf(slot) }], event, locale)
    const replaced = successor ? ` ${wordsOf[locale].replacedBy}: ${inLocale(successor.title, locale) ?? successor.slug}.` : ''
    return `${sentences.cancelledAt(place ?? '')}${replaced}`
  }
  const places = [slot, ...(slot.movedFrom ? [slot.movedFrom] : [])].map((place) => ({ ...place, room: roomOf(place) }))
  const [here = '', before] = writePlaces(places, event, locale)
  return before === undefined ? sentences.confirmedAt(here) : sentences.movedFromTo(before, here)
}
