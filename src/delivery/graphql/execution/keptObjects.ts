import type { LiveEvent } from '../../store/library.ts'
import type { View } from '../../rest/view.ts'
import type { Spent } from '../limits/budget.ts'

/** What was written of an entity, as JSON, and what it took of the budget. */
export type Written = { readonly text: string; readonly cost: Spent }

/** What one selection was written to, by entity. */
export type Shelf = {
  readonly find: (entity: object) => Written | undefined
  readonly keep: (entity: object, written: Written) => void
}

/** Objects that earlier requests wrote: pages, filters and searches differ from each other in which sessions they show, not in what they show of them. */
export type KeptObjects = {
  /**
   * Those of a selection, as seen from that event, in that language and with those variables; `null`: such are not kept, or not yet.
   * Asked for once an execution.
   * @param selection by identity.
   */
  readonly shelf: (selection: object, view: View, variables: string) => Shelf | null
}

/** By language and variables; `null`: they came once. */
type OfSelection = Map<string, Map<object, Written> | null>

/** What holds one object, in bytes. */
const overhead = 200
/** So many ways to ask for one selection are told apart at a time: what never comes twice is forgotten soon. */
const mostWays = 16
/** Of longer ones nobody keeps anything. */
const longestVariables = 500

/**
 * Keeps objects of events, as long as their editions are live, up to a number of bytes in all: then it begins anew. Nothing is kept of
 * what was asked for once.
 * @param most characters count as one each; each takes a byte, or two in texts beyond Latin.
 */
export function createKeptObjects(most = 8 * 1024 * 1024): KeptObjects {
  let byEvent = new WeakMap<LiveEvent, WeakMap<object, OfSelection>>()
  let size = 0

  const waysOf = (event: LiveEvent, selection: object): OfSelection => {
    const ofEvent = byEvent.get(event) ?? new WeakMap<object, OfSelection>()
    const ways = ofEvent.get(selection) ?? new Map<string, Map<object, Written> | null>()
    byEvent.set(event, ofEvent.set(selection, ways))
    return ways
  }

  const open = (objects: Map<object, Written>): Shelf => ({
    find: (entity) => objects.get(entity),
    keep: (entity, written) => {
      objects.set(entity, written)
      size += written.text.length + overhead
      if (size > most) [byEvent, size] = [new WeakMap(), 0]
    },
  })

  return {
    shelf: (selection, { event, locale, fallback }, variables) => {
      if (event === null || variables.length > longestVariables) return null
      const ways = waysOf(event, selection)
      const way = `${locale} ${fallback ?? ''} ${variables}`
      const known = ways.get(way)
      if (known) return open(known)
      if (known === undefined) {
        if (ways.size >= mostWays) ways.clear()
        ways.set(way, null)
        return null
      }
      const objects = new Map<object, Written>()
      ways.set(way, objects)
      return open(objects)
    },
  }
}
