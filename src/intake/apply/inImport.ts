import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'
import { transactionOf } from '../../content/transaction.ts'
import type { Locale } from '../../program/locale.ts'

/** Another import into the event is being applied or undone at this moment; nothing was changed. */
export class ImportUnderWay extends Error {
  override readonly name = 'ImportUnderWay'
  constructor(slug: string) {
    super(`Another import into "${slug}" is under way. Try again when it is done.`)
  }
}

/**
 * Does work in one transaction through Payload: all of it, or nothing. Imports into one event go one after the other, so that what
 * one has planned is what it finds.
 * @param slug of the event, which need not be there yet.
 * @throws ImportUnderWay; what the work throws.
 */
export async function inImport<T>(payload: Payload, { slug, locale }: { slug: string; locale: Locale }, work: (req: PayloadRequest) => Promise<T>): Promise<T> {
  const req = await createLocalReq({ locale, fallbackLocale: false }, payload)
  await initTransaction(req)
  try {
    const db = await transactionOf(req)
    const { rows } = await db.execute<{ free: boolean }>(sql`select pg_try_advisory_xact_lock(hashtextextended(${`import ${slug}`}, 0)) as free`)
    if (rows[0]?.free !== true) throw new ImportUnderWay(slug)
    const result = await work(req)
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
