import { goOnInTurn } from '../../../platform/inTurn.ts'

/** When an execution lets others go on: it is put down between two entries of a list, and taken up in a later round of the event loop. */
export type Pace = {
  /** True from when the slice is over until it rested. Asked for before each entry. */
  readonly isDue: () => boolean
  /** Resolves when it may go on. */
  readonly rest: () => Promise<void>
}

/** How long an execution may hold the event loop at a time, in ms. */
const usualSliceMs = 0.5
/** The clock is looked at once in so many entries: one that was written before takes less time than that. */
const entriesALook = 8

/** @param now in ms. */
export function openPace(sliceMs = usualSliceMs, now: () => number = () => performance.now()): Pace {
  let until = now() + sliceMs
  let isOver = false
  let entries = 0
  return {
    isDue: () => {
      if (isOver) return true
      entries += 1
      if (entries % entriesALook === 0) isOver = now() >= until
      return isOver
    },
    rest: () => new Promise((resolve) => {
      goOnInTurn(() => {
        until = now() + sliceMs
        isOver = false
        resolve()
      })
    }),
  }
}
