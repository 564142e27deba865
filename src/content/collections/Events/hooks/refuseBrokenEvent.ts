import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { Event } from '../../../../payload-types.ts'
import { idOf } from '../../../access/member.ts'
import { refuse } from '../../../hooks/refuse.ts'
import type { FieldFault } from '../../../hooks/refuse.ts'
import { findEventFaults } from '../findEventFaults.ts'

/** An event is sound in itself, and runs beside one that runs beside none. */
export const refuseBrokenEvent: CollectionBeforeChangeHook<Event> = async ({ collection, data, originalDoc, req }) => {
  const faults = findEventFaults(data)
  const parent = idOf(data.parent)
  if (parent !== null && parent !== idOf(originalDoc?.parent)) faults.push(...(await findParentFaults(parent, originalDoc?.id, req)))
  refuse(faults, { collection: collection.slug, req, id: originalDoc?.id })
  return data
}

async function findParentFaults(parent: string, id: string | undefined, req: PayloadRequest): Promise<FieldFault[]> {
  const fault = (message: string): FieldFault[] => [{ path: 'parent', message }]
  if (parent === id) return fault('An event can’t run beside itself. Choose another.')
  const { docs } = await req.payload.find({
    collection: 'events',
    where: { or: [{ id: { equals: parent } }, ...(id === undefined ? [] : [{ parent: { equals: id } }])] },
    depth: 0,
    limit: 2,
    pagination: false,
    select: { parent: true },
    req,
    overrideAccess: true, // events stand beside each other whoever asks
  })
  const found = docs.find((event) => event.id === parent)
  if (found === undefined) return fault('This event does not exist, or lies in the trash. Choose another.')
  if (idOf(found.parent) !== null) return fault('That event itself runs beside a conference. Choose the conference.')
  return docs.some((event) => event.id !== parent || idOf(event.parent) === id) ? fault('Other events run beside this one. It can’t run beside another.') : []
}
