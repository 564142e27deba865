import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { z } from 'zod'

const numbers = z.record(z.string(), z.number())
const schema = z.object({
  id: z.coerce.number(),
  source: z.string(),
  files: z.array(z.string()),
  madeBy: z.string().nullable(),
  madeAt: z.coerce.date().transform((at) => at.toISOString()),
  counts: z.object({ create: numbers, change: numbers, cancel: numbers, missing: numbers, kept: z.number(), notes: z.number() }),
})

/** An import that wrote something: by whom (as far as is known), when (UTC), from what, and how much. */
export type ImportRecord = z.infer<typeof schema>

/** The imports into an event, newest first; `null` if there is no such event. */
export async function listImports(payload: Payload, slug: string): Promise<ImportRecord[] | null> {
  // The command is the system: it sees drafts and what lies in the trash.
  const { docs } = await payload.find({ collection: 'events', where: { slug: { equals: slug } }, draft: true, trash: true, depth: 0, limit: 1, select: {}, overrideAccess: true })
  const [event] = docs
  if (event === undefined) return null
  const { rows } = await payload.db.drizzle.execute(sql`
    select id, source, to_jsonb(files) as files, made_by as "madeBy", made_at as "madeAt", counts from intake.imports where event = ${event.id}::uuid order by id desc`)
  return z.array(schema).parse(rows)
}
