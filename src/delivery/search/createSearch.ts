import type { EventEntity, RichText } from '../../program/entities.ts'
import type { Localized } from '../../program/locale.ts'
import type { Library, LiveEvent } from '../store/library.ts'
import { noteEvent, readAcrossEvents } from '../store/reading.ts'
import { searchKinds } from './search.ts'
import type { Hit, Search, SearchKind } from './search.ts'

/** What can be found: a name, and what else is looked into, folded for comparison. */
type Row = { readonly kind: SearchKind; readonly id: string; readonly title: string; readonly body: string }

/** Keeps the folded texts of the editions that were searched, as long as these are held. */
export function createSearch(): Search {
  const ofEvent = new WeakMap<LiveEvent, readonly Row[]>()
  const ofCatalogue = new WeakMap<Library, readonly Row[]>()

  return {
    find: (reading, event, text, kinds) => {
      const library = event ? reading.library : readAcrossEvents(reading)
      if (event) noteEvent(reading, event)
      const terms = fold(text).split(/\s+/).filter((term) => term !== '').slice(0, 8)
      if (terms.length === 0) return Promise.resolve([])
      const places: { event: LiveEvent | null; rows: readonly Row[] }[] = event
        ? [{ event, rows: remember(ofEvent, event, rowsOfEvent) }]
        : [
            ...library.events.map((each) => ({ event: each, rows: remember(ofEvent, each, rowsOfEvent).filter(({ kind }) => !isSharedKind(kind)) })),
            { event: null, rows: remember(ofCatalogue, library, rowsOfCatalogue) },
          ]
      const hits = places.flatMap(({ event: place, rows }) => rows.flatMap(({ kind, id, ...row }) => {
        const wanted = kinds.find((one) => one === kind)
        const score = wanted === undefined ? 0 : scoreOf(row, terms)
        return wanted === undefined || score === 0 ? [] : [{ kind: wanted, id, event: place, score }]
      }))
      return Promise.resolve(hits.sort((a: Hit, b: Hit) => b.score - a.score || searchKinds.indexOf(a.kind) - searchKinds.indexOf(b.kind)))
    },
  }
}

/** Without accents and capitals: `Über` is found as `uber`. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function isSharedKind(kind: SearchKind): boolean {
  return kind === 'speaker' || kind === 'topic' || kind === 'organization' || kind === 'room'
}

function remember<K extends object>(kept: WeakMap<K, readonly Row[]>, key: K, make: (key: K) => readonly Row[]): readonly Row[] {
  const known = kept.get(key)
  if (known) return known
  const made = make(key)
  kept.set(key, made)
  return made
}

/** 0 unless every word is somewhere. */
function scoreOf({ title, body }: Pick<Row, 'title' | 'body'>, terms: readonly string[]): number {
  let score = 0
  for (const term of terms) {
    const at = title.indexOf(term)
    if (at === 0) score += 12
    else if (at > 0) score += title[at - 1] === ' ' ? 10 : 6
    else if (body.includes(term)) score += 1
    else return 0
  }
  return score
}

function rowsOfEvent({ event, of }: LiveEvent): Row[] {
  const nameOf = new Map(of.speaker.all.map(({ id, name }) => [id, name]))
  return [
    rowOf('event', event.id, textsOf(event.name), [...textsOf(event.tagline), ...plain(event.description)]),
    ...of.session.all.map(({ id, title, abstract, appearances }) =>
      rowOf('session', id, textsOf(title), [...appearances.map(({ speaker }) => nameOf.get(speaker) ?? ''), ...plain(abstract)])),
    ...of.track.all.map(({ id, name, description }) => rowOf('track', id, textsOf(name), textsOf(description))),
    ...of.sponsor.all.map(({ id, organization, text }) => rowOf('sponsor', id, [of.organization.byId.get(organization)?.name ?? ''], plain(text))),
    ...rowsOfShared(of),
  ]
}

function rowsOfCatalogue({ shared }: Library): Row[] {
  return rowsOfShared(shared)
}

function rowsOfShared(of: Pick<Library['shared'], 'speaker' | 'topic' | 'organization' | 'room'>): Row[] {
  return [
    ...of.speaker.all.map(({ id, name, jobTitle, bio }) => rowOf('speaker', id, [name], [...textsOf(jobTitle), ...plain(bio)])),
    ...of.topic.all.map(({ id, name }) => rowOf('topic', id, textsOf(name), [])),
    ...of.organization.all.map(({ id, name }) => rowOf('organization', id, [name], [])),
    ...of.room.all.map(({ id, name }) => rowOf('room', id, textsOf(name), [])),
  ]
}

function rowOf(kind: SearchKind, id: string, title: readonly string[], body: readonly string[]): Row {
  return { kind, id, title: fold(title.join(' ')), body: fold(body.join(' ')) }
}

/** A text in every language it was written in. */
function textsOf(value: Localized<string> | null): string[] {
  return value === null ? [] : Object.values(value)
}

function plain(value: EventEntity['description'] | Localized<RichText>): string[] {
  return value === null ? [] : Object.values(value).map(({ text }) => text)
}
