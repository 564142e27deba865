import type { Metric, Registry } from 'prom-client'

/** One line of a metric. */
export type Sample = { labels: Record<string, string>; value: number; metricName?: string }

/** How the readings of several processes become one. */
export type Joined = 'sum' | 'max' | 'min'

export type FamilyOptions = { name: string; help: string; type: 'counter' | 'gauge' | 'histogram'; joined?: Joined; read: () => readonly Sample[] }

/**
 * Puts a metric into a registry whose values are read when somebody asks: what happens for every request then costs no more
 * than an addition.
 */
export function addFamily(registry: Registry, { read, joined = 'sum', ...family }: FamilyOptions): void {
  const metric = { ...family, aggregator: joined, get: () => ({ ...family, aggregator: joined, values: read() }), reset: () => undefined }
  // A registry asks nothing of a metric but its name and what `get` gives, which is what prom-client's own give.
  registry.registerMetric(metric as unknown as Metric)
}

/** The lines of a histogram. @param counts by bucket, each counted once; the last is for what is above all bounds. */
export function histogramSamples(name: string, labels: Record<string, string>, bounds: readonly number[], counts: ArrayLike<number>, sum: number): Sample[] {
  let total = 0
  const buckets = [...bounds, Infinity].map((bound, at) => {
    total += counts[at] ?? 0
    return { metricName: `${name}_bucket`, labels: { ...labels, le: bound === Infinity ? '+Inf' : String(bound) }, value: total }
  })
  return [...buckets, { metricName: `${name}_sum`, labels, value: sum }, { metricName: `${name}_count`, labels, value: total }]
}
