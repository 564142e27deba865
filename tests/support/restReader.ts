import { expect } from 'vitest'

import type { DeliveryProcess } from './startDelivery.ts'

export type ReadDocument = Record<string, unknown> & { id: string; slug: string }
export type ReadPage = { docs: ReadDocument[]; totalDocs: number } & Record<string, unknown>

/** Asks a delivery process over the sample by REST. @param delivery the process, once it is up. */
export function readRest(delivery: () => DeliveryProcess) {
  const read = async <T = ReadPage>(path: string): Promise<T> => {
    const response = await delivery().get(path)
    expect(response.status, `${path} ${response.status === 200 ? '' : await response.clone().text()}`).toBe(200)
    return await response.json() as T // whoever asks knows what comes
  }
  return {
    read,
    problemOf: async (path: string): Promise<Record<string, unknown>> => {
      const response = await delivery().get(path)
      expect(response.headers.get('content-type'), path).toBe('application/problem+json')
      return await response.json() as Record<string, unknown> // a problem is an object
    },
    /** The numbers of the sessions of alpha that a query finds, in the order in which they come. */
    numbersOf: async (query: string, event = 'event=alpha&'): Promise<number[]> => {
      const { docs, totalDocs } = await read(`/api/sessions?${event}limit=100&depth=0&${query}`)
      expect(totalDocs).toBe(docs.length)
      return docs.map(({ slug }) => Number(slug.replace('session-', '')))
    },
  }
}
