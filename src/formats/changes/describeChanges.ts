import type { Edition, News } from '../../program/edition.ts'
import type { EventEntity, RoomEntity, SessionEntity, Slot, SlotPlace } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { sortInSteps } from '../../program/sortInSteps.ts'
import { mapInSteps } from '../../program/steps.ts'
import type { Steps } from '../../program/steps.ts'
import { byId } from '../byId.ts'
import { eventOf } from '../eventOf.ts'
import { nameIn } from '../nameIn.ts'
import { sessionUrlOf } from '../sessionUrl.ts'
import { slotsByNumber } from '../slotsInTime.ts'
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

/** What of a programme became different since it was first public, as a person reads it. */
export type Changes = {
  title: string
  /** Of this feed. */
  url: string
  /** Of the last change; of the edition, where there is none. UTC. */
  updatedAt: string
  items: Change[]
}

/** The last change of a slot, or what an edition did to a session. `id` is another with each. */
export type Change = { id: string; title: string; sentence: string; url: string; changedAt: string }

/** More are of no use to a reader of news. */
const mostItems = 200

/** Newest first. @throws if the edition does not hold its event. */
export function* describeChanges(edition: Edition, { locale, publicUrl, address, choose = () => true, part }: ChangesOptions): Steps<Changes> {
  const event = eventOf(edition)
  const { sessions, rooms } = edition.entities
  const context: Context = { locale, publicUrl, event, rooms: yield* byId(rooms), sessions: yield* byId(sessions) }
  const moves = yield* slotsByNumber(edition, (slot, session) => slot.sequence > 0 && choose(slot, session))
  const changes = yield* mapInSteps(moves, ({ slot, session }): Untold => ({ changedMs: Date.parse(slot.changedAt), tell: () => describeMove(slot, session, context) }))
  for (const each of edition.news) {
    yield
    const session = context.sessions.get(each.session)
    const isMeant = part === undefined || session?.slots.some((slot) => choose(slot, session)) === true
    // What came, or was changed, and is no longer there, is told of once: that it went.
    if (isMeant && (session !== undefined || each.what === 'removed')) changes.push({ changedMs: Date.parse(each.at), tell: () => describeNews(each, session, context) })
  }
  const newest = (yield* sortInSteps(changes, (a, b) => b.changedMs - a.changedMs)).slice(0, mostItems)
  const items = yield* mapInSteps(newest, ({ tell }) => tell())
  const name = inLocale(event.name, locale) ?? event.slug
  return {
    title: `${name}: ${part === undefined ? '' : `${part}: `}${sentencesOf[locale].changes}`,
    url: publicUrl + address,
    updatedAt: items[0]?.changedAt ?? edition.releasedAt,
    items,
  }
}

/** Only what is told is put into words. */
type Untold = { changedMs: number; tell: () => Change }

type Context = { locale: Locale; publicUrl: string; event: EventEntity; rooms: ReadonlyMap<string, RoomEntity>; sessions: ReadonlyMap<string, SessionEntity> }

function describeMove(slot: Slot, session: SessionEntity, context: Context): Change {
  const { locale, publicUrl } = context
  return {
    id: `urn:uuid:${slot.guid}#${slot.sequence}`,
    title: `${titleOf(session, locale)}: ${headingOf(slot, locale)}`,
    sentence: sentenceOf(slot, session, context),
    url: sessionUrlOf(session, publicUrl), changedAt: slot.changedAt,
  }
}

function describeNews(news: News, session: SessionEntity | undefined, context: Context): Change {
  const { locale, publicUrl, event } = context
  return {
    id: `urn:uuid:${news.session}#edition-${news.edition}`,
    title: `${session ? titleOf(session, locale) : news.slug}: ${sentencesOf[locale].headings[news.what]}`,
    sentence: tell(news, session, context),
    url: session ? sessionUrlOf(session, publicUrl) : `${publicUrl}/api/events/${event.slug}`, changedAt: news.at,
  }
}

function titleOf({ title, slug }: SessionEntity, locale: Locale): string {
  return inLocale(title, locale) ?? slug
}

function headingOf({ state, movedFrom }: Slot, locale: Locale): string {
  if (state === 'cancelled') return wordsOf[locale].cancelled
  return movedFrom ? sentencesOf[locale].moved : sentencesOf[locale].confirmed
}

function tell({ what, fields }: News, session: SessionEntity | undefined, { locale, event, rooms }: Context): string {
  const sentences = sentencesOf[locale]
  if (what === 'removed') return sentences.removed
  if (what === 'changed') return sentences.changedIn(new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(fields.map((field) => sentences.fields[field])))
  const places = (session?.slots ?? []).map((slot) => ({ ...slot, room: nameIn(rooms.get(slot.room ?? ''), locale) }))
  return sentences.addedAt(writePlaces(places, event, locale).join('; '))
}

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
