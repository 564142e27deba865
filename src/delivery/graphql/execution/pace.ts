import { goOnInTurn } from '../../../platform/inTurn.ts'

/** When an execution lets others go on: it is put down between two entries of a list, and taken up in a later round of the event loop. */
export type Pace = {
  /**
   * True from when the slice is over until it rested. Asked for before each entry.
   * @param units of text that were put together since: a slice is over, too, when it is long.
   */
  readonly isDue: (units: number) => boolean
  /** Resolves when it may go on. */
  readonly rest: () => Promise<void>
  /** Told when something has to be waited for: from then on nobody knows whose time it is. */
  readonly noteWait: () => void
  /** What all slices but the first took, in ms; `null`: nobody knows. Asked for once it is done. */
  readonly spentMs: () => number | null
}

/** How long an execution may hold the event loop at a time, in ms. */
const usualSliceMs = 0.5
/** V8 keeps longer texts apart, where only its great collections find them. */
const longestText = 65_536
/** The clock is looked at once in so many entries: one that was written before takes less time than that. */
const entriesALook = 8

/** @param now in ms. */
export function openPace(sliceMs = usualSliceMs, now: () => number = () => performance.now()): Pace {
  let until = now() + sliceMs
  let isOver = false
  let entries = 0
  let hasWaited = false
  let spent = 0
  /** When the slice began; the first is part of what the caller does. */
  let since: number | null = null
  const endSlice = (): void => {
    if (since !== null) spent += now() - since
    since = null
  }
  return {
    isDue: (units) => {
      isOver ||= units > longestText
      if (isOver) return true
      entries += 1
      if (entries % entriesALook === 0) isOver = now() >= until
      return isOver
    },
    rest: () => {
      endSlice()
      return new Promise((resolve) => {
        goOnInTurn(() => {
          since = now()
          until = since + sliceMs
          isOver = false
          resolve()
        })
      })
    },
    noteWait: () => { hasWaited = true },
    spentMs: () => {
      endSlice()
      return hasWaited ? null : spent
    },
  }
}
