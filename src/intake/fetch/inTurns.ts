const atOnce = 4
/** After so many that nobody answered for, a host is not asked any more. */
const patience = 3

/** What came of asking an address: `silent` if nobody answered in time. */
export type Turn = 'answered' | 'silent'

export type TurnOptions = {
  /** Told after each address. */
  report?: (done: number, total: number) => void
  signal?: AbortSignal
  /** Told of each address that is not asked, as its host has not answered for others. */
  passOver: (address: string, host: string) => void
}

/**
 * Asks addresses of other people's servers, some at a time.
 * @throws the reason of `signal`, and what `ask` throws.
 */
export async function inTurns(addresses: readonly string[], ask: (address: string) => Promise<Turn>, { report, signal, passOver }: TurnOptions): Promise<void> {
  const failures = new Map<string, number>()
  const waiting = [...addresses]
  let done = 0
  const work = async (): Promise<void> => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      signal?.throwIfAborted()
      const { host } = new URL(address)
      if ((failures.get(host) ?? 0) >= patience) passOver(address, host)
      else if ((await ask(address)) === 'answered') failures.delete(host)
      else failures.set(host, (failures.get(host) ?? 0) + 1)
      report?.((done += 1), addresses.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
