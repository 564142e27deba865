import { Problem } from '../http/problems.ts'
import type { Library, LiveEvent } from '../store/library.ts'
import { readCursor, tailOf } from './cursor.ts'
import type { Mark } from './cursor.ts'

/** What is no cursor of ours is as good as none. */
export function marksOf(cursor: string | undefined): Mark[] | undefined {
  return cursor === undefined ? undefined : readCursor(cursor) ?? undefined
}

/** Of which edition a cursor speaks. @throws Problem if it is that of another event. */
export function sinceOf({ id }: LiveEvent, since: readonly Mark[] | undefined): number | null {
  if (since === undefined) return null
  const [mark, ...others] = since
  if (mark?.event === tailOf(id) && others.length === 0) return mark.edition
  throw new Problem('invalid_parameter', '`since` is the cursor of another event, or of all: take the one that this address gave, or leave it out to get everything.', { members: { parameter: 'since' } })
}

export type Compared = {
  /** True: nothing that the client has is of use. */
  isFull: boolean
  /** The editions that the client has, by event id. */
  known: ReadonlyMap<string, number>
  /** Events that the client has and that were taken off. */
  gone: { id: string; slug: string }[]
}

/** What marks mean in a library. One that names an event of which nothing is known is of another database. */
export function compareMarks({ events, gone: goneEvents }: Library, since: readonly Mark[] | undefined): Compared {
  const idOf = new Map(events.map(({ id }) => [tailOf(id), id]))
  const goneOf = new Map([...goneEvents.values()].map((event) => [tailOf(event.id), event]))
  const known = new Map<string, number>()
  const gone: Compared['gone'] = []
  for (const { event, edition } of since ?? []) {
    const id = idOf.get(event)
    const taken = goneOf.get(event)
    if (id !== undefined) known.set(id, edition)
    else if (taken) gone.push({ id: taken.id, slug: taken.slug })
    else return { isFull: true, known: new Map(), gone: [] }
  }
  return { isFull: since === undefined, known, gone }
}
