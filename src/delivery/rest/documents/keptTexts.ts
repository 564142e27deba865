import type { EntityKind } from '../../../program/kinds.ts'
import { pieceOf } from '../../http/composition.ts'
import type { KeptPiece } from '../../http/composition.ts'
import type { LiveEvent } from '../../store/library.ts'
import type { View } from '../view.ts'

/**
 * Documents that were written before, as JSON: a session's event, track, rooms and speakers are on many pages, and are
 * the same on each; so are the sessions in lists.
 */
export type KeptTexts = {
  /** Those of a kind as seen at that depth, from that event and in that language; `null`: such are not kept. */
  shelf: (kind: EntityKind, depth: number, view: View) => Shelf | null
}

/** Documents by id. */
export type Shelf = {
  find: (id: string) => string | null
  /** The same as a part of bodies. */
  findPiece: (id: string) => KeptPiece | null
  keep: (id: string, text: string) => void
}

type OfEvent = { readonly directory: string; readonly shelves: Map<string, Shelf> }

/** What holds one document, and the entry of it, in bytes. */
const overhead = 300

/**
 * Keeps documents of events, as long as their editions are live, up to a number of bytes in all: then it begins anew.
 * @param most characters count as one each; each takes a byte, or two in texts beyond Latin.
 */
export function createKeptTexts(most = 16 * 1024 * 1024): KeptTexts {
  let byEvent = new WeakMap<LiveEvent, OfEvent>()
  let size = 0

  const count = (bytes: number): void => {
    size += bytes + overhead
    if (size > most) [byEvent, size] = [new WeakMap(), 0]
  }

  /** @param isPart true for documents that are parts of bodies more often than of other documents. */
  const openShelf = (isPart: boolean): Shelf => {
    const texts = new Map<string, string>()
    const pieces = new Map<string, KeptPiece>()
    const keepPiece = (id: string, text: string): KeptPiece => {
      const piece = pieceOf(text)
      pieces.set(id, piece)
      count(piece.bytes.length)
      return piece
    }
    return {
      find: (id) => texts.get(id) ?? pieces.get(id)?.bytes.toString() ?? null,
      findPiece: (id) => {
        const known = pieces.get(id)
        if (known) return known
        const text = texts.get(id)
        return text === undefined ? null : keepPiece(id, text)
      },
      keep: (id, text) => {
        if (isPart) keepPiece(id, text)
        else {
          texts.set(id, text)
          count(text.length)
        }
      },
    }
  }

  return {
    shelf: (kind, depth, view) => {
      if (!isKeepable(kind, depth, view)) return null
      const { directory } = view.reading.library
      let ofEvent = byEvent.get(view.event)
      // Which events there are, and under which slugs, is part of what is written of an event.
      if (ofEvent?.directory !== directory) byEvent.set(view.event, ofEvent = { directory, shelves: new Map() })
      const name = `${depth} ${view.locale} ${view.fallback ?? ''} ${kind}`
      const known = ofEvent.shelves.get(name)
      if (known) return known
      const shelf = openShelf(depth === 1)
      ofEvent.shelves.set(name, shelf)
      return shelf
    },
  }
}

/** Not what holds content of other events, nor what is rarely asked for. */
function isKeepable(kind: EntityKind, depth: number, view: View): view is View & { event: LiveEvent } {
  return view.event !== null && (depth === 0 || (depth === 1 && kind !== 'event'))
}
