import type { ClientConfig } from 'pg'
import type { Env } from '../../platform/env.ts'

/** The role that may SELECT in schema `delivery` and nothing else. */
export const deliveryRole = 'lineup_delivery'

/**
 * How delivery reaches the database: as itself with DELIVERY_DATABASE_URL, else as the owner of DATABASE_URL who took on
 * the role of delivery before the first statement. `null`: there is none, the snapshot is all there is.
 */
export function connectionOf(env: Pick<Env, 'DATABASE_URL' | 'DELIVERY_DATABASE_URL'>): ClientConfig | null {
  if (env.DELIVERY_DATABASE_URL !== undefined) return { connectionString: env.DELIVERY_DATABASE_URL }
  if (env.DATABASE_URL === undefined) return null
  const url = new URL(env.DATABASE_URL)
  const options = [url.searchParams.get('options'), `-c role=${deliveryRole}`].filter((part) => part !== null)
  url.searchParams.set('options', options.join(' '))
  return { connectionString: url.href }
}
