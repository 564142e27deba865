import type { DeliveryProcess } from './startDelivery.ts'

/** All that a process (or several together) has counted, as Prometheus reads it. It has to be started with LINEUP_METRICS_PORT=0. */
export async function readMetrics({ log }: Pick<DeliveryProcess, 'log'>): Promise<string> {
  const url = /"metrics":"([^"]+)"/.exec(log())?.[1]
  if (url === undefined) throw new Error('no metrics are served: LINEUP_METRICS_PORT=0')
  return (await fetch(url)).text()
}

/** The sum of a metric over all lines that have these labels; 0 if there is none. */
export async function readMetric(delivery: Pick<DeliveryProcess, 'log'>, name: string, labels: Record<string, string> = {}): Promise<number> {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
  const lines = (await readMetrics(delivery)).split('\n').filter((line) => new RegExp(`^${name}[{ ]`).test(line) && wanted.every((each) => line.includes(each)))
  return lines.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0)
}
