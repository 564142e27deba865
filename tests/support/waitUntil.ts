import { setTimeout as wait } from 'node:timers/promises'

/**
 * Waits for a state, asking again every few milliseconds.
 * @param condition answers something true when the state is reached; may throw while it is not.
 * @returns what it answered. @throws Error with the last answer or error when the time is over.
 */
export async function waitUntil<T>(condition: () => T | Promise<T>, timeoutMs = 10_000, everyMs = 20): Promise<Exclude<T, false | null | undefined | 0 | ''>> {
  const deadline = performance.now() + timeoutMs
  let last: unknown
  for (;;) {
    try {
      const answer = await condition()
      if (isReached(answer)) return answer
      last = answer
    } catch (error) {
      last = error
    }
    if (performance.now() > deadline) throw new Error(`Not reached in ${timeoutMs} ms; last: ${last instanceof Error ? last.message : JSON.stringify(last)}`, { cause: last })
    await wait(everyMs)
  }
}

function isReached<T>(answer: T): answer is Exclude<T, false | null | undefined | 0 | ''> {
  return Boolean(answer)
}
