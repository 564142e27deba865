import type { PayloadRequest } from 'payload'
import type { Database } from '../../content/rowsOf.ts'
import { transactionOf } from '../../content/transaction.ts'

/** Does work below Payload in a transaction of its own. */
export async function inTransaction<T>(req: PayloadRequest, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await transactionOf(req)
  return db.transaction(work)
}
