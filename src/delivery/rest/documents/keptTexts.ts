import type { EntityKind } from '../../../program/kinds.ts'
import type { LiveEvent } from '../../store/library.ts'
import type { View } from '../view.ts'

/**
 * Documents that were written before, as JSON: a session's event, track, rooms and speakers are on many pages, and are
 * the same on each.
 */
export type KeptTexts = {
  find: (kind: EntityKind, id: string, depth: number, view: View) => string | null
  keep: (kind: EntityKind, id: string, depth: number, view: View, text: string) => void
}

type OfEvent = { directory: string; texts: Map<string, string> }

/**
 * Keeps documents of events, as long as their editions are live, up to a number of characters in all: then it begins anew.
 * @param most characters; each takes a byte, or two in texts beyond Latin.
 */
export function createKeptTexts(most = 16 * 1024 * 1024): KeptTexts {
  let byEvent = new WeakMap<LiveEvent, OfEvent>()
  let size = 0

  return {
    find: (kind, id, depth, view) => {
      if (!isKeepable(kind, depth, view)) return null
      const known = byEvent.get(view.event)
      return known?.directory === view.reading.library.directory ? known.texts.get(keyOf(kind, id, depth, view)) ?? null : null
    },
    keep: (kind, id, depth, view, text) => {
      if (!isKeepable(kind, depth, view)) return
      size += text.length + 200
      if (size > most) [byEvent, size] = [new WeakMap(), text.length]
      const { directory } = view.reading.library
      const known = byEvent.get(view.event)
      // Which events there are, and under which slugs, is part of what is written of an event.
      const ofEvent = known?.directory === directory ? known : { directory, texts: new Map<string, string>() }
      ofEvent.texts.set(keyOf(kind, id, depth, view), text)
      byEvent.set(view.event, ofEvent)
    },
  }
}

/** Not what holds content of other events, nor what is rarely asked for. */
function isKeepable(kind: EntityKind, depth: number, view: View): view is View & { event: LiveEvent } {
  return view.event !== null && (depth === 0 || (depth === 1 && kind !== 'event'))
}

function keyOf(kind: EntityKind, id: string, depth: number, { locale, fallback }: View): string {
  return `${depth} ${locale} ${fallback ?? ''} ${kind} ${id}`
}
