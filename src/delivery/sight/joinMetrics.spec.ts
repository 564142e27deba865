import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { joinMetrics } from './joinMetrics.ts'

async function readingsOf(count: number): Promise<unknown> {
  const registers = [new Registry()]
  const counter = new Counter({ name: 'answers_total', help: 'a', labelNames: ['status'], registers })
  const gauge = new Gauge({ name: 'rss_bytes', help: 'b', registers })
  const highest = new Gauge({ name: 'busiest', help: 'c', aggregator: 'max', registers })
  const histogram = new Histogram({ name: 'seconds', help: 'd', buckets: [1, 2], registers })
  counter.inc({ status: '200' }, count)
  gauge.set(count)
  highest.set(count)
  new Gauge({ name: 'mean', help: 'e', registers }).set(NaN)
  histogram.observe(count)
  return registers[0]?.getMetricsAsJSON()
}

it('adds up what processes have counted, those that are gone too', async () => {
  const join = joinMetrics()
  join.take(1, await readingsOf(1))
  join.take(2, await readingsOf(3))
  const together = await join.text()
  expect(together).toContain('answers_total{status="200"} 4')
  expect(together).toContain('rss_bytes 4')
  expect(together).toContain('busiest 3')
  expect(together).toContain('seconds_bucket{le="2"} 1')
  expect(together).toContain('seconds_count 2')

  join.retire(2)
  const left = await join.text()
  expect(left).toContain('answers_total{status="200"} 4')
  expect(left).toContain('rss_bytes 1')
  expect(left).toContain('busiest 1')
  expect(left).toContain('seconds_count 2')

  join.take(3, await readingsOf(1))
  join.retire(3)
  expect(await join.text()).toContain('answers_total{status="200"} 5')
})
