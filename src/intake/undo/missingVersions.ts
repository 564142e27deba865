import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { isFileStored } from '../../content/collections/Media/storedFile.ts'
import { rowsOf } from '../../content/rowsOf.ts'
import { transactionOf } from '../../content/transaction.ts'
import { chunksOf } from '../apply/chunksOf.ts'
import type { Undo } from './undo.ts'

/** Changed documents of which a version that stood before is not there any more: of each document the last 50 are kept. */
export async function missingVersions(req: PayloadRequest, { changed }: Undo): Promise<Undo['changed']> {
  const db = await transactionOf(req)
  const missing: Undo['changed'] = []
  for (const [collection, documents] of Map.groupBy(changed, (one) => one.collection)) {
    for (const some of chunksOf(documents)) {
      const wanted = some.flatMap(versionsIn)
      const rows = wanted.length === 0 ? [] : await rowsOf(db, z.object({ id: z.string() }), sql`select id::text from public.${sql.identifier(`_${collection}_v`)} where id = any(${sql.param(wanted)}::uuid[])`)
      const there = new Set(rows.map(({ id }) => id))
      // One that was never seen to have a version can't be brought back either.
      missing.push(...some.filter((one) => one.before.kind === 'versions' && (versionsIn(one).length === 0 || versionsIn(one).some((id) => !there.has(id)))))
    }
  }
  return missing
}

/** Media documents whose file, which stood there before, does not lie there any more. */
export async function missingFiles({ payload }: PayloadRequest, { changed }: Undo): Promise<Undo['changed']> {
  const missing: Undo['changed'] = []
  for (const one of changed) {
    const filename = fileBefore(one)
    if (filename !== null && !(await isFileStored(payload, filename))) missing.push(one)
  }
  return missing
}

/** The name of the file that a media document had; `null` if it is the same still. */
export function fileBefore({ collection, before }: Undo['changed'][number]): string | null {
  const filename = collection === 'media' && before.kind === 'values' ? before.values['filename'] : null
  return typeof filename === 'string' ? filename : null
}

export function versionsIn({ before }: Undo['changed'][number]): string[] {
  return before.kind === 'values' ? [] : [before.live, before.draft].filter((id) => id !== null)
}
