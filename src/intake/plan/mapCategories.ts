import type { CategoryPlace, CategoryRule, Mapping, UnderstoodCategory } from '../../program/importing/mapping.ts'
import { readRule, ruleKeyOf } from '../../program/importing/mapping.ts'
import type { TakeNote } from '../notes.ts'
import type { CategoryRow, Programme, SessionRow } from '../sources/programme.ts'
import { languageOf } from './languageOf.ts'
import { levelOf } from './levelOf.ts'
import { sessionKindOf } from './sessionKindOf.ts'

/** A name that one session bears as a topic; `isNew`: it may be made. */
export type NamedTopic = { name: string; isNew: boolean }
export type MappedSession = SessionRow & { topics: NamedTopic[] }
export type MappedProgramme = Omit<Programme, 'sessions'> & { sessions: MappedSession[] }

type Resolved = CategoryRow & { as: string | null; isTold: boolean }

/** What a source says of the form, track, level and language of a session, under the names that stand in for its own categories. */
const ownNames = { type: ['Type', 'kind'], track: ['Track', 'track'], level: ['Level', 'level'], language: ['Language', 'language'] } as const satisfies Record<string, readonly [string, CategoryPlace]>

/**
 * The programme with its categories where they were told to go: pure. What nobody told stays as the source was read. A topic is found
 * by its exact name.
 * @param topics names of those that are there.
 */
export function mapCategories(programme: Programme, categories: Mapping['categories'], topics: ReadonlyMap<string, unknown>, note: TakeNote): { programme: MappedProgramme; understood: UnderstoodCategory[] } {
  const rules = new Map(Object.entries(categories).flatMap(([key, written]) => {
    const rule = readRule(written)
    return rule === null ? [] : [[key, rule] as const]
  }))
  const found = new Map<string, UnderstoodCategory>()
  const sessions = programme.sessions.map((session): MappedSession => {
    const resolved = categoriesOf(session).map((category) => resolve(category, rules))
    for (const one of resolved) count(found, one, topics)
    return mapSession(session, resolved, topics, note)
  })
  const understood = [...found.values()].sort((a, b) => compare(a.category, b.category) || b.sessions - a.sessions || compare(a.value, b.value))
  return { programme: { ...programme, sessions, tracks: tracksOf(programme, sessions) }, understood }
}

/** All that a session is sorted by; what its fields say stands under a name of ours unless a category of the source said it. */
function categoriesOf(session: SessionRow): CategoryRow[] {
  const own = session.categories ?? []
  const said = Object.entries(ownNames).flatMap(([field, [category, place]]): CategoryRow[] => {
    const value = session[field as keyof typeof ownNames] ?? '' // the keys of that object
    return value === '' || own.some((other) => other.place === place) ? [] : [{ category, value, place }]
  })
  return [...own, ...said]
}

function resolve(row: CategoryRow, rules: ReadonlyMap<string, CategoryRule>): Resolved {
  const rule = rules.get(ruleKeyOf(row.category, row.value)) ?? rules.get(row.category)
  return rule === undefined ? { ...row, as: null, isTold: false } : { ...row, ...rule, isTold: true }
}

function mapSession(session: SessionRow, resolved: readonly Resolved[], topics: ReadonlyMap<string, unknown>, note: TakeNote): MappedSession {
  const isTold = resolved.some((one) => one.isTold)
  // What somebody told goes before what was guessed.
  const inOrder = [...resolved.filter((one) => one.isTold), ...resolved.filter((one) => !one.isTold)]
  const wordsFor = (place: CategoryPlace): string[] => [...new Set(inOrder.filter((one) => one.place === place).map(({ as, value }) => as ?? value))]
  const single = (place: CategoryPlace, field: keyof typeof ownNames): string => {
    const [first, ...others] = wordsFor(place)
    for (const lost of others) note('category-lost', session.row, `${ownNames[field][0]}: ${lost}`)
    return first ?? ''
  }
  const named = resolved.filter(({ place }) => place === 'topic' || place === 'new-topic').map(({ place, as, value }) => ({ name: as ?? value, isNew: place === 'new-topic' }))
  const known = named.filter(({ name, isNew }) => isNew || topics.has(name))
  for (const { category, value, as, place } of resolved) if (place === 'topic' && !topics.has(as ?? value)) note('category-lost', session.row, `${category}: ${value}`)
  const fields = isTold ? { type: single('kind', 'type').replaceAll('-', ' '), track: single('track', 'track') || null, level: single('level', 'level'), language: wordsFor('language').join(', ') } : {}
  return { ...session, ...fields, topics: [...new Map(known.map((topic) => [topic.name, topic])).values()] }
}

/** Without those that no session is in any more; with those that only the mapping names. */
function tracksOf({ tracks, sessions: before }: Programme, sessions: readonly SessionRow[]): Programme['tracks'] {
  const [earlier, now] = [new Set(before.map(({ track }) => track)), new Set(sessions.map(({ track }) => track))]
  const kept = tracks.filter(({ name }) => now.has(name) || !earlier.has(name))
  const known = new Set(kept.map(({ name }) => name))
  const made = sessions.flatMap(({ track, row }) => {
    if (track === null || known.has(track)) return []
    known.add(track)
    return [{ row: { ...row, name: `track "${track}" of ${row.name}` }, name: track, slug: null, color: null }]
  })
  return [...kept, ...made]
}

function count(found: Map<string, UnderstoodCategory>, one: Resolved, topics: ReadonlyMap<string, unknown>): void {
  const { category, value, place, isTold } = one
  const key = JSON.stringify([category, value])
  const counted = found.get(key) ?? { category, value, place, as: meaningOf(one, topics), isTold, sessions: 0 }
  counted.sessions += 1
  found.set(key, counted)
}

/** What it becomes here; `null` if nothing does. */
function meaningOf({ place, as, value, category }: Resolved, topics: ReadonlyMap<string, unknown>): string | null {
  const words = as ?? value
  const row = { path: category, name: value }
  const quiet: TakeNote = () => undefined
  switch (place) {
    case 'kind': {
      const { kind, isKnown } = sessionKindOf(words.replaceAll('-', ' '))
      return isKnown ? kind : null
    }
    case 'level':
      return levelOf(words, row, quiet)
    case 'language':
      return languageOf(words, row, quiet)
    case 'track':
    case 'new-topic':
      return words
    case 'topic':
      return topics.has(words) ? words : null
    case 'nothing':
      return null
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
