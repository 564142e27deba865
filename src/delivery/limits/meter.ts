/** What a client may cost. Answers that are kept, and 304s, cost nothing. One cost is about one millisecond of a core. */
export type Meter = {
  /** Takes what an answer costs to make, before it is made. @throws Problem too_many_requests, overloaded */
  spend: (cost: number) => void
  /** Takes what an answer turned out to cost beyond that. Never refuses: who owes waits longer before the next. */
  charge: (cost: number) => void
  /**
   * Asked for after `spend`, before the work: `null`, go on at once; a promise, wait for it first. Clients take turns, so
   * that nobody waits behind all that another one asked for. @throws Problem overloaded, when too much waits already
   */
  turn: () => Promise<void> | null
}

/** For where nobody is to be limited. */
export const freeMeter: Meter = { spend: () => undefined, charge: () => undefined, turn: () => null }
