import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'

/**
 * An instant as editions write it: UTC, milliseconds, `Z`.
 * @param expression SQL of this program, never of a caller.
 */
export function instantText(expression: string): SQL {
  return sql.raw(`to_char(${expression} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
}
