/** What waits for its round of the event loop, process-wide: the loop is one. */
const waiting: (() => void)[] = []
let isDue = false

/**
 * Calls back in a later round of the event loop, one callback a round: what has arrived meanwhile is begun between any two. With
 * `setImmediate` alone, all that wait would be called in the same round.
 */
export function inTurn(begin: () => void): void {
  waiting.push(begin)
  if (isDue) return
  isDue = true
  setImmediate(callNext)
}

function callNext(): void {
  const begin = waiting.shift()
  isDue = waiting.length > 0
  if (isDue) setImmediate(callNext)
  begin?.()
}
