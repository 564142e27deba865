import type { EventEntity, RichText } from '../../program/entities.ts'
import type { Localized } from '../../program/locale.ts'
import type { Library, LiveEvent } from '../store/library.ts'
import { searchKinds } from './enums.ts'
import type { SearchKind } from './enums.ts'

/** What can be found: a name, and what else is looked into, folded for comparison. */
type Row = { readonly kind: SearchKind; readonly id: string; readonly title: string; readonly body: string }
export type Found = { readonly kind: SearchKind; readonly id: string; readonly event: LiveEvent | null }

/** Looks for words in one event, or in all that is public. Best first: words in the title count more than elsewhere. */
export type Search = (library: Library, event: LiveEvent | null, text: string, kinds: readonly SearchKind[] | null) => Found[]

/** Keeps the folded texts of the editions that were searched, as long as these are held. */
export function createSearch(): Search {
  const ofEvent = new WeakMap<LiveEvent, readonly Row[]>()
  const ofCatalogue = new WeakMap<Library, readonly Row[]>()

  return (library, event, text, kinds) => {
    const terms = fold(text).split(/\s+/).filter((term) => term !== '').slice(0, 8)
    if (terms.length === 0) return []
    const places: { event: LiveEvent | null; rows: readonly Row[] }[] = event
      ? [{ event, rows: remember(ofEvent, event, rowsOfEvent) }]
      : [
          ...library.events.map((each) => ({ event: each, rows: remember(ofEvent, each, rowsOfEvent).filter(({ kind }) => !isShared(kind)) })),
          { event: null, rows: remember(ofCatalogue, library, rowsOfCatalogue) },
        ]
    const hits = places.flatMap(({ event: place, rows }) => rows
      .filter(({ kind }) => kinds === null || kinds.includes(kind))
      .map((row) => ({ found: { kind: row.kind, id: row.id, event: place }, score: scoreOf(row, terms) }))
      .filter(({ score }) => score > 0))
    return hits
      .sort((a, b) => b.score - a.score || searchKinds.indexOf(a.found.kind) - searchKinds.indexOf(b.found.kind))
      .map(({ found }) => found)
  }
}

/** Without accents and capitals: `Über` is found as `uber`. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function isShared(kind: SearchKind): boolean {
  return kind === 'speaker' || kind === 'topic' || kind === 'organization'
}

function remember<K extends object>(kept: WeakMap<K, readonly Row[]>, key: K, make: (key: K) => readonly Row[]): readonly Row[] {
  const known = kept.get(key)
  if (known) return known
  const made = make(key)
  kept.set(key, made)
  return made
}

/** 0 unless every word is somewhere. */
function scoreOf({ title, body }: Row, terms: readonly string[]): number {
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
    ...rowsOfShared(of),
  ]
}

function rowsOfCatalogue({ shared }: Library): Row[] {
  return rowsOfShared(shared)
}

function rowsOfShared(of: Pick<Library['shared'], 'speaker' | 'topic' | 'organization'>): Row[] {
  return [
    ...of.speaker.all.map(({ id, name, jobTitle, bio }) => rowOf('speaker', id, [name], [...textsOf(jobTitle), ...plain(bio)])),
    ...of.topic.all.map(({ id, name }) => rowOf('topic', id, textsOf(name), [])),
    ...of.organization.all.map(({ id, name }) => rowOf('organization', id, [name], [])),
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
