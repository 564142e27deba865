import type { NamedTopic } from './mapCategories.ts'
import type { Existing } from './existing.ts'
import { namingSlugs } from './namingSlugs.ts'
import type { Create, Match, TopicFields } from './plan.ts'
import { shorten } from './shorten.ts'
import { foreign } from './stepOf.ts'
import type { TakeNote } from '../notes.ts'
import type { SessionRow } from '../sources/programme.ts'

/** The topics that sessions name, each once; its key is its name. Topics are every event's: one that is there is used as it is. */
export function planTopics(sessions: readonly (SessionRow & { topics: NamedTopic[] })[], { topics, topicSlugs }: Existing, note: TakeNote): (Create<TopicFields> | Match)[] {
  const nameTopic = namingSlugs('topic', topicSlugs)
  const planned = new Map<string, Create<TopicFields> | Match>()
  for (const { row, topics: named } of sessions) {
    for (const { name } of named) {
      if (planned.has(name)) continue
      const match = topics.get(name)
      const step = { key: name, row: { ...row, name: `topic "${name}" of ${row.name}` } }
      planned.set(name, match === undefined ? { action: 'create', ...step, fields: { name: shorten(name, 300, row, note), slug: nameTopic(name) } } : foreign(step, { id: match, name }))
    }
  }
  return [...planned.values()]
}
