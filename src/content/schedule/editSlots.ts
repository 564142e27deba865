import { commitTransaction, initTransaction, killTransaction, ValidationError } from 'payload'
import type { PayloadRequest } from 'payload'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { takeTurn } from '../hooks/writeInTurn.ts'
import { rowsOf } from '../rowsOf.ts'
import { transactionOf } from '../transaction.ts'
import { ScheduleProblem } from './problem.ts'
import { readSlots } from './readSchedule.ts'
import type { Edited, SentEdit } from './schedule.ts'

/**
 * Does all of these edits of an event's slots, or none. Hooks and access of slots apply to each.
 * @throws ScheduleProblem slot_changed if a slot is not as its editor saw it: nothing is written over.
 */
export async function editSlots(req: PayloadRequest, event: string, edits: readonly SentEdit[]): Promise<Edited> {
  await initTransaction(req)
  try {
    await refuseStaleEdits(req, event, edits)
    const written: string[] = []
    for (const edit of edits) written.push(await write(req, event, edit))
    const slots = await readSlots(await transactionOf(req), written)
    await commitTransaction(req)
    const left = new Set(slots.map(({ id }) => id))
    return { slots, removed: written.filter((id) => !left.has(id)) }
  } catch (error) {
    await killTransaction(req)
    throw error instanceof ValidationError ? new ScheduleProblem('edit_refused', error.data.errors.map(({ message }) => message).join(' ')) : error
  }
}

async function refuseStaleEdits(req: PayloadRequest, event: string, edits: readonly SentEdit[]): Promise<void> {
  const expected = new Map(edits.flatMap((edit) => (edit.kind === 'add' ? [] : [[edit.slot, edit.expected] as const])))
  // In one order, so that two swaps of the same slots can't wait for each other.
  for (const id of [...expected.keys()].toSorted()) await takeTurn(req, 'slots', id)
  const slots = (await readSlots(await transactionOf(req), [...expected.keys()])).filter((slot) => slot.event === event)
  const known = new Map(slots.map((slot) => [slot.id, slot]))
  const removed = [...expected.keys()].filter((id) => !known.has(id))
  const isStale = slots.some(({ id, updatedAt }) => Date.parse(updatedAt) !== Date.parse(expected.get(id) ?? ''))
  if (isStale || removed.length > 0) throw new ScheduleProblem('slot_changed', 'Somebody else changed this in the meantime. Nothing was done; look at it as it is now.', { slots, removed })
}

/** @returns the slot's id. */
async function write(req: PayloadRequest, event: string, edit: SentEdit): Promise<string> {
  // Payload asks access for the request's user.
  const asked = { collection: 'slots', depth: 0, req, overrideAccess: false } as const
  switch (edit.kind) {
    case 'place':
      return (await req.payload.update({ ...asked, id: edit.slot, data: edit.to })).id
    case 'remove':
      return (await req.payload.delete({ ...asked, id: edit.slot })).id
    case 'add': {
      const ofEvent = sql`select id from public.sessions where id = ${edit.session}::uuid and event_id = ${event}::uuid and deleted_at is null`
      const found = await rowsOf(await transactionOf(req), z.object({ id: z.uuid() }), ofEvent)
      if (found.length === 0) throw new ScheduleProblem('session_not_found', 'This session is not of this event, or lies in the trash.')
      return (await req.payload.create({ ...asked, data: { session: edit.session, state: 'confirmed', ...edit.to } })).id
    }
  }
}
