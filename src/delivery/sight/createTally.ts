/** Where an answer came from. `none`: it is of a kind that is not kept. */
export type CacheResult = 'hit' | 'miss' | 'none'

/** One answer that went out. */
export type Sent = {
  /** The pattern of the address. */
  route: string
  status: number
  cache: CacheResult
  /** Head and body, as they went over the wire. */
  bytes: number
  ms: number
}

/** What was sent by one route. */
export type RouteTally = {
  /** By `${status} ${cache}`. */
  readonly counts: Map<string, number>
  bytes: number
  ms: number
  /** How many took no longer than each of `durations`, and in the end how many took longer; each is counted once. */
  readonly buckets: Float64Array
}

export type Tally = {
  count: (sent: Sent) => void
  routes: () => ReadonlyMap<string, RouteTally>
}

/** Upper bounds in ms. */
export const durations = [0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000] as const

/** Routes are patterns, so there are few; if something makes more of them, they are counted as one. */
const mostRoutes = 200

/** Counts answers in plain numbers: it is done for each one, and read once in a while. */
export function createTally(): Tally {
  const routes = new Map<string, RouteTally>()
  /** Texts made once: `200 hit`. */
  const labels = new Map<number, string>()

  const tallyOf = (route: string): RouteTally => {
    const known = routes.get(route)
    if (known) return known
    if (routes.size >= mostRoutes && route !== 'other') return tallyOf('other')
    const tally = { counts: new Map<string, number>(), bytes: 0, ms: 0, buckets: new Float64Array(durations.length + 1) }
    routes.set(route, tally)
    return tally
  }

  const labelOf = (status: number, cache: CacheResult): string => {
    const code = status * 3 + (cache === 'hit' ? 0 : cache === 'miss' ? 1 : 2)
    const known = labels.get(code)
    if (known !== undefined) return known
    const label = `${status} ${cache}`
    labels.set(code, label)
    return label
  }

  return {
    routes: () => routes,
    count: ({ route, status, cache, bytes, ms }) => {
      const tally = tallyOf(route)
      const label = labelOf(status, cache)
      tally.counts.set(label, (tally.counts.get(label) ?? 0) + 1)
      tally.bytes += bytes
      tally.ms += ms
      let bucket = 0
      while (bucket < durations.length && ms > (durations[bucket] ?? 0)) bucket += 1
      tally.buckets[bucket] = (tally.buckets[bucket] ?? 0) + 1
    },
  }
}
