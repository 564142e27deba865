import type { Edition } from '../../program/edition.ts'
import type { SessionEntity } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import type { Steps } from '../../program/steps.ts'
import { byOrder } from '../byOrder.ts'
import { nameIn } from '../nameIn.ts'
import { numberNames } from './numbers.ts'
import type { All, Category } from './shape.ts'

/** What sessions are sorted by: Sessionize knows categories and their items, whatever these are. */
export type Categories = {
  all: All['categories']
  /** Those of a session, with the items that it has. */
  of: (session: SessionEntity) => Category[]
}

type Kind = { key: string; title: string; items: { key: string; name: string }[]; keysOf: (session: SessionEntity) => (string | null)[] }

export function* describeCategories({ scope, entities: { tracks, topics, sessions } }: Edition, locale: Locale): Steps<Categories> {
  const [kindsUsed, levels, languages] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const { kind, level, language } of sessions) {
    kindsUsed.add(kind)
    if (level !== null) levels.add(level)
    if (language !== null) languages.add(language)
    yield
  }
  const words = (values: ReadonlySet<string>): { key: string; name: string }[] =>
    [...values].sort().map((key) => ({ key, name: key.slice(0, 1).toUpperCase() + key.slice(1).replaceAll('-', ' ') }))
  const kinds: Kind[] = [
    { key: 'track', title: 'Track', items: byOrder(tracks).map((track) => ({ key: track.id, name: nameIn(track, locale) ?? '' })), keysOf: ({ track }) => [track] },
    { key: 'kind', title: 'Session format', items: words(kindsUsed), keysOf: ({ kind }) => [kind] },
    { key: 'level', title: 'Level', items: words(levels), keysOf: ({ level }) => [level] },
    { key: 'language', title: 'Language', items: [...languages].sort().map((key) => ({ key, name: key })), keysOf: ({ language }) => [language] },
    { key: 'topic', title: 'Topics', items: topics.map((topic) => ({ key: topic.id, name: nameIn(topic, locale) ?? '' })).sort((a, b) => (a.name < b.name ? -1 : 1)), keysOf: (session) => session.topics },
  ]
  const used = kinds.filter(({ items }) => items.length > 0)
  const numbers = yield* numberNames(used.flatMap(({ key, items }) => [`${scope} ${key}`, ...items.map((item) => `${scope} ${key} ${item.key}`)]))
  // Every name asked for was numbered above.
  const numberOf = (...parts: string[]): number => numbers.get([scope, ...parts].join(' ')) ?? 0
  return {
    all: used.map(({ key, title, items }, sort) => ({
      id: numberOf(key), title, items: items.map((item, index) => ({ id: numberOf(key, item.key), name: item.name, sort: index + 1 })), sort, type: 'session',
    })),
    of: (session) => used.flatMap(({ key, title, items, keysOf }, sort): Category[] => {
      const own = new Set(keysOf(session))
      const categoryItems = items.filter((item) => own.has(item.key)).map((item) => ({ id: numberOf(key, item.key), name: item.name }))
      return categoryItems.length === 0 ? [] : [{ id: numberOf(key), name: title, categoryItems, sort }]
    }),
  }
}
