import { inTurn } from '../../platform/inTurn.ts'

/** Hands out turns at work, so that nobody waits behind all that another client asked for. */
export type Turns = {
  /**
   * @returns `null`: it is your turn, or still the one you had. A promise: it is once that resolves. `false`: too much waits
   * already.
   */
  take: (client: string) => Promise<void> | null | false
  waiting: () => number
}

export type TurnOptions = {
  /** Work is done at once until this much of a round of the event loop is gone, in ms. */
  sliceMs?: number
  /** Those who wait are begun until this much of a round is gone, in ms: kept answers go out between. */
  waitersMs?: number
  /** How many may wait, in all and of one client. */
  mostWaiting?: number
  mostOfOne?: number
  /** Hears how long those waited who had asked for one thing only, in ms: how late it is for the modest. */
  onModestWait: (ms: number) => void
  /** In ms. */
  now?: () => number
  /** Calls back in the next round of the event loop, after what has arrived meanwhile was begun. */
  nextRound?: (begin: () => void) => void
  /** Calls back in the same round, after what was begun has gone as far as it does without waiting. */
  afterwards?: (begin: () => void) => void
}

type Waiter = { since: number; isModest: boolean; begin: () => void }

/**
 * While little is asked for, everything is done at once. Otherwise one piece of work is done in each round of the event
 * loop, or several short ones, so that kept answers go out between, and clients take turns.
 */
export function createTurns({ sliceMs = 0.5, waitersMs = 0.2, mostWaiting = 4_096, mostOfOne = 1_024, onModestWait, now = () => performance.now(), nextRound = inTurn, afterwards = afterMicrotasks }: TurnOptions): Turns {
  /** In the order in which clients have their next turn. */
  const queues = new Map<string, Waiter[]>()
  let waiting = 0
  let roundBegan: number | null = null
  /** Whose turn it is in this round, while others wait. */
  let holder: string | null = null

  const beginNext = (round: number): void => {
    const [first] = queues
    if (!first) return
    const [client, queue] = first
    const waiter = queue.shift()
    queues.delete(client)
    if (queue.length > 0) queues.set(client, queue)
    if (!waiter) return
    waiting -= 1
    holder = client
    if (waiter.isModest) onModestWait(now() - waiter.since)
    waiter.begin()
    afterwards(() => { if (roundBegan === round && now() - round < waitersMs) beginNext(round) })
  }

  const endRound = (): void => {
    roundBegan = null
    holder = null
    if (waiting === 0) return
    roundBegan = now()
    nextRound(endRound)
    beginNext(roundBegan)
  }

  return {
    take: (client) => {
      if (holder === client) {
        // For the one who waited, not for all that its client sends meanwhile.
        holder = null
        return null
      }
      if (waiting === 0) {
        if (roundBegan === null) {
          roundBegan = now()
          nextRound(endRound)
          return null
        }
        if (now() - roundBegan < sliceMs) return null
      }
      const queue = queues.get(client) ?? []
      if (waiting >= mostWaiting || queue.length >= mostOfOne) return false
      queues.set(client, queue)
      waiting += 1
      return new Promise((begin) => { queue.push({ since: now(), isModest: queue.length === 0, begin }) })
    },
    waiting: () => waiting,
  }
}

/** What promises lead to is done first, and ticks only when none of that is left. */
function afterMicrotasks(begin: () => void): void {
  queueMicrotask(() => { process.nextTick(begin) })
}
