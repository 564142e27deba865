import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'

const placed = { room: z.uuid(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime() }
const markSchema = z.strictObject({
  /** `loaded`: all of it is written, but what happens after the first editions is not done. */
  stage: z.enum(['loaded', 'complete']),
  moves: z.array(z.strictObject({ slot: z.uuid(), event: z.uuid(), ...placed })),
  /** Events whose programme waits for its first release. */
  releases: z.array(z.uuid()),
})

/** How far the demo was loaded into this database. Written in the transaction of what it speaks of. */
export type DemoMark = z.infer<typeof markSchema>

const key = 'demo'

/** `null` if the demo was never loaded; events that somebody has deleted since do not make it so. */
export async function readDemoMark(payload: Payload): Promise<DemoMark | null> {
  // The demo is the system: it keeps its mark where nobody else reads.
  const { docs } = await payload.find({ collection: 'payload-kv', where: { key: { equals: key } }, limit: 1, depth: 0, overrideAccess: true })
  return docs[0] === undefined ? null : markSchema.parse(docs[0].data)
}

export async function writeDemoMark(payload: Payload, mark: DemoMark, req: PayloadRequest): Promise<void> {
  const where = { key: { equals: key } }
  const system = { collection: 'payload-kv', depth: 0, overrideAccess: true, req } as const // as above
  const { docs } = await payload.find({ ...system, where, limit: 1 })
  if (docs[0] === undefined) await payload.create({ ...system, data: { key, data: mark } })
  else await payload.update({ ...system, id: docs[0].id, data: { data: mark } })
}
