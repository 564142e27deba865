import type { Answers } from './createAnswers.ts'
import type { Representation } from './representation.ts'

/** A request, as it was written: what is written the same is answered the same. */
export type Written = {
  /** The address as it was sent. */
  target: string
  /** The Accept header, where the answer is chosen by it. */
  accept?: string | undefined
  /** Content type and body of a POST. */
  posted?: string | undefined
}

export type Way = { key: string; route: string }

export type Found = { representation: Representation; route: string }

/** The way round routing and parsing for requests that were answered before, written just so. */
export type FastLane = {
  /** Remembers which answer a request leads to. Until that changes, the same answer is found for it. */
  remember: (written: Written, way: Way) => void
  /** The kept answer of a request, and its route; `null`: it has to be asked for the long way. */
  find: (written: Written) => Found | null
}

/** Longer ones go the long way. Queries of GraphQL are in there. */
const longest = 12_288

/** @param allowance characters remembered: the request remembered first goes first. */
export function createFastLane(answers: Answers, allowance = 4 * 1_024 * 1_024): FastLane {
  const ways = new Map<string, Way>()
  let oldest = ways.entries()
  let total = 0
  const forget = (name: string, { key }: Way): void => {
    ways.delete(name)
    total -= weightOf(name, key)
  }
  // Goes on where it was: who looks for the first entry of a map passes by all that were deleted before it.
  const forgetOldest = (): void => {
    const next = oldest.next()
    if (next.done === true) oldest = ways.entries()
    else forget(...next.value)
  }
  return {
    remember: (written, way) => {
      const name = nameOf(written)
      if (name.length > longest) return
      const known = ways.get(name)
      if (known?.key === way.key) return
      if (known) forget(name, known)
      ways.set(name, way)
      total += weightOf(name, way.key)
      while (total > allowance) forgetOldest()
    },
    find: (written) => {
      const way = ways.get(nameOf(written))
      const representation = way && answers.find(way.key)
      return representation ? { representation, route: way.route } : null
    },
  }
}

function nameOf({ target, accept, posted }: Written): string {
  if (accept === undefined && posted === undefined) return target
  // No line of a head has a line break in it.
  return `${target}\n${accept ?? ''}\n${posted ?? ''}`
}

function weightOf(name: string, key: string): number {
  return name.length + key.length + 200
}
