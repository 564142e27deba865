import type { CollectionBeforeChangeHook } from 'payload'
import type { Event } from '../../../../payload-types.ts'
import { refuse } from '../../../hooks/refuse.ts'
import { listed } from '../../../listed.ts'

/** A tier stays while a sponsor is in it. */
export const refuseTierLoss: CollectionBeforeChangeHook<Event> = async ({ collection, data, operation, originalDoc, req }) => {
  const kept = tierIdsIn(data.tiers)
  const lost = tierIdsIn(originalDoc?.tiers).filter((tier) => !kept.includes(tier))
  if (operation !== 'update' || lost.length === 0) return data
  const { docs } = await req.payload.find({
    collection: 'sponsors',
    where: { and: [{ event: { equals: originalDoc?.id } }, { tier: { in: lost } }] },
    draft: true,
    depth: 0,
    limit: 100,
    pagination: false,
    select: { title: true, organization: true },
    trash: true,
    req,
    overrideAccess: true, // sponsors are in their tier whoever asks
  })
  if (docs.length > 0) {
    const message = `Sponsors are still in a tier that you removed: ${listed(docs.map(({ title }) => `“${title ?? 'Unnamed'}”`))}. Give them another tier first.`
    refuse([{ path: 'tiers', message }], { collection: collection.slug, req, id: originalDoc?.id })
  }
  return data
}

function tierIdsIn(rows: Event['tiers']): string[] {
  return (rows ?? []).flatMap(({ id }) => id ?? [])
}
