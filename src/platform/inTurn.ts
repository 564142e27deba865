type Callback = () => void

/** What waits for its round of the event loop, process-wide: the loop is one. */
function openLine(): { goOn: (callback: Callback) => void; begin: (callback: Callback) => void } {
  const goingOn: Callback[] = []
  const beginning: Callback[] = []
  let isDue = false

  const callNext = (): void => {
    const callback = goingOn.shift() ?? beginning.shift()
    isDue = goingOn.length + beginning.length > 0
    if (isDue) setImmediate(callNext)
    callback?.()
  }
  const add = (line: Callback[], callback: Callback): void => {
    line.push(callback)
    if (isDue) return
    isDue = true
    setImmediate(callNext)
  }
  return { goOn: (callback) => { add(goingOn, callback) }, begin: (callback) => { add(beginning, callback) } }
}

const work = openLine()
const parts = openLine()

/**
 * Calls back in a later round of the event loop, one callback a round: what has arrived meanwhile is begun between any two. With
 * `setImmediate` alone, all that wait would be called in the same round.
 */
export const inTurn = work.begin

/** The same for what was begun: it comes before what is to be begun, so that not everything is held half done. */
export const goOnInTurn = work.goOn

/** The same for parts of bodies, in a line of their own: however much is sent, work goes on, and the other way round. */
export const sendInTurn = parts.begin
