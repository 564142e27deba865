import type { CollectionBeforeChangeHook } from 'payload'
import type { Sponsor } from '../../../../payload-types.ts'
import { idOf } from '../../../access/member.ts'
import { refuse } from '../../../hooks/refuse.ts'

/** The tier is one of the event's, as last written: also a tier that is not published yet. */
export const refuseForeignTier: CollectionBeforeChangeHook<Sponsor> = async ({ collection, data, originalDoc, req }) => {
  const event = idOf(data.event)
  if (event === null || typeof data.tier !== 'string' || data.tier === '' || data.tier === originalDoc?.tier) return data
  const tiers = await tiersOf(event, true)
  const isKnown = tiers.includes(data.tier) || (await tiersOf(event, false)).includes(data.tier)
  if (!isKnown) {
    const message = tiers.length === 0 ? 'The event has no tiers yet: add them in its form first.' : 'This is not a tier of the event. Choose one of the list.'
    refuse([{ path: 'tier', message }], { collection: collection.slug, req, id: originalDoc?.id })
  }
  return data

  async function tiersOf(id: string, draft: boolean): Promise<string[]> {
    const { docs } = await req.payload.find({
      collection: 'events',
      where: { id: { equals: id } },
      draft,
      depth: 0,
      limit: 1,
      pagination: false,
      select: { tiers: true },
      req,
      overrideAccess: true, // an event has its tiers whoever asks
    })
    return (docs[0]?.tiers ?? []).flatMap((tier) => tier.id ?? [])
  }
}
