import { PayloadSDK } from '@payloadcms/sdk'

import type { LineupTypes } from './payloadTypes.ts'

/** Payload's own client reads Lineup as it reads any Payload. */
export function openPayload(api: string): PayloadSDK<LineupTypes> {
  return new PayloadSDK<LineupTypes>({ baseURL: `${api}/api` })
}

/** Titles and levels of the sessions of a track, by title. */
export async function sessionsOfTrack(api: string, event: string, track: string): Promise<{ title: string, level: string | null }[]> {
  const { docs } = await openPayload(api).find({
    collection: 'sessions',
    where: { 'event.slug': { equals: event }, 'track.slug': { equals: track } },
    sort: 'title',
    select: { title: true, level: true },
    limit: 100,
  })
  return docs.map(({ title, level }) => ({ title, level }))
}

if (import.meta.main) console.log(await sessionsOfTrack('http://localhost:3000', 'open-source-securitycon-eu-2026', 'runtime-security'))
