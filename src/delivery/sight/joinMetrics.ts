import { AggregatorRegistry } from 'prom-client'
import type { MetricObject } from 'prom-client'
import { z } from 'zod'

/** A mean of nothing is NaN. */
const anyNumber = z.custom<number>((value) => typeof value === 'number')

/** What a registry says of itself, as it comes from another process. */
const sampleSchema = z.object({ labels: z.record(z.string(), z.union([z.string(), z.number()])), value: anyNumber, metricName: z.string().optional() })
const readingsSchema = z.array(z.object({ name: z.string(), help: z.string(), type: z.string(), aggregator: z.string(), values: z.array(sampleSchema) }))
export type Readings = z.infer<typeof readingsSchema>

export type MetricsJoin = {
  /** The latest of a process. @throws ZodError if they are none. */
  take: (process: number, readings: unknown) => void
  /** A process is gone: what it has counted stays counted, for a counter that goes back would be read as one that began anew. */
  retire: (process: number) => void
  /** All of it in one, as Prometheus reads it. */
  text: () => Promise<string>
}

/** Makes one reading of those of several processes. */
export function joinMetrics(): MetricsJoin {
  const latest = new Map<number, Readings>()
  let retired: Readings = []
  return {
    take: (process, readings) => { latest.set(process, readingsSchema.parse(readings)) },
    retire: (process) => {
      retired = addCounts(retired, latest.get(process) ?? [])
      latest.delete(process)
    },
    text: async () => {
      // The names of types and of ways to join are those that prom-client itself wrote.
      const all = [...latest.values(), retired] as unknown as MetricObject[][]
      return AggregatorRegistry.aggregate(all).metrics()
    },
  }
}

/** Counters and histograms, added up; what is measured at a moment is of no process that is gone. */
function addCounts(before: Readings, more: Readings): Readings {
  const byName = new Map(before.map((metric) => [metric.name, metric]))
  for (const metric of more) {
    if (metric.type !== 'counter' && metric.type !== 'histogram') continue
    const known = new Map((byName.get(metric.name)?.values ?? []).map((sample) => [keyOf(sample), sample]))
    for (const sample of metric.values) {
      const key = keyOf(sample)
      known.set(key, { ...sample, value: (known.get(key)?.value ?? 0) + sample.value })
    }
    byName.set(metric.name, { ...metric, values: [...known.values()] })
  }
  return [...byName.values()]
}

function keyOf({ metricName = '', labels }: z.infer<typeof sampleSchema>): string {
  return JSON.stringify([metricName, ...Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))])
}
