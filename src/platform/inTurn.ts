/** What waits for its round of the event loop, process-wide: the loop is one. */
const goingOn: (() => void)[] = []
const waiting: (() => void)[] = []
let isDue = false

/**
 * Calls back in a later round of the event loop, one callback a round: what has arrived meanwhile is begun between any two. With
 * `setImmediate` alone, all that wait would be called in the same round.
 */
export function inTurn(begin: () => void): void {
  queue(waiting, begin)
}

/** The same for what was begun: it comes before what is to be begun, so that not everything is held half done. */
export function goOnInTurn(goOn: () => void): void {
  queue(goingOn, goOn)
}

function queue(line: (() => void)[], callback: () => void): void {
  line.push(callback)
  if (isDue) return
  isDue = true
  setImmediate(callNext)
}

function callNext(): void {
  const callback = goingOn.shift() ?? waiting.shift()
  isDue = goingOn.length + waiting.length > 0
  if (isDue) setImmediate(callNext)
  callback?.()
}
