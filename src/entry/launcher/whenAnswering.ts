import { setTimeout as wait } from 'node:timers/promises'

/**
 * Waits until an address answers as wanted.
 * @param giveUp says, when waiting is in vain, why.
 * @returns false when the time is over.
 */
export async function whenAnswering(
  url: string, isWanted: (response: Response) => boolean | Promise<boolean>,
  { timeoutMs, stopping, giveUp }: { timeoutMs: number, stopping: AbortSignal, giveUp?: () => Error | undefined },
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs
  while (performance.now() < deadline) {
    stopping.throwIfAborted()
    const reason = giveUp?.()
    if (reason !== undefined) throw reason
    const isReached = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(30_000) }).then(async (response) => {
      const answer = await isWanted(response)
      await response.body?.cancel().catch(() => undefined) // read already
      return answer
    }, () => false)
    if (isReached) return true
    await wait(50)
  }
  return false
}
