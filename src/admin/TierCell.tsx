import type { DefaultServerCellComponentProps, Payload } from 'payload'
import { cache } from 'react'
import { tierNamesIn } from './tierNames.ts'

/** The name of a sponsor's tier in a list. */
export async function TierCell({ cellData, payload, rowData }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'string' || typeof rowData.event !== 'string') return <span>–</span>
  const names = await tiersOf(payload, rowData.event)
  return <span>{names.get(cellData) ?? 'No tier of the event'}</span>
}

/** Once an event, however many rows ask. */
const tiersOf = cache(async (payload: Payload, event: string): Promise<Map<string, string>> => {
  const { docs } = await payload.find({
    collection: 'events',
    where: { id: { equals: event } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    select: { tiers: true },
    overrideAccess: true, // whoever sees a sponsor may see the name of its tier
  })
  return tierNamesIn(docs[0]?.tiers)
})
