import { readFile } from 'node:fs/promises'

/** The SQL of all that delivery reads. */
export async function readDeliverySchema(): Promise<string> {
  const parts = await Promise.all(['delivery', 'roomStates'].map((part) => readFile(new URL(`../../src/publication/sql/${part}.sql`, import.meta.url), 'utf8')))
  return parts.join('\n')
}
