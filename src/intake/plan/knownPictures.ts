import { z } from 'zod'
import type { Programme } from '../sources/programme.ts'
import { fingerprintOf } from './compareFields.ts'
import type { Existing } from './existing.ts'
import { addressOf, pictureField, pictureOrigin, pictureSeen } from './planPicture.ts'

/**
 * What is remembered of a picture as it came: by what its server tells whether it is still the same, and the hash of its bytes. Of a
 * server that says nothing to tell it by, both are `null`.
 */
const seenSchema = z.object({ etag: z.string().nullable(), lastModified: z.string().nullable(), hash: z.string() })
export type Seen = z.infer<typeof seenSchema>

/** A picture that an import left and that stands here still, at the address that the source names again. */
export type KnownPicture = { address: string; seen: Seen }

/** More than this no server needs to tell one state from another. */
const longest = 500

export function seenAsText({ etag, lastModified, hash }: Seen): string {
  const short = (text: string | null): string | null => (text === null || text.length > longest ? null : text)
  return JSON.stringify({ etag: short(etag), lastModified: short(lastModified), hash } satisfies Seen)
}

/** Pictures of which it can be asked cheaply whether another lies at their address by now. */
export function knownPictures({ people }: Programme, { event }: Existing): KnownPicture[] {
  if (event === null || 'inTrash' in event) return []
  const named = new Map(people.map(({ picture }) => addressOf(picture)).map((address) => [fingerprintOf(address), address]))
  const found = event.speakers.flatMap(({ fields, recorded }): KnownPicture[] => {
    const { [pictureOrigin]: origin, [pictureField]: left, [pictureSeen]: seen } = recorded?.fields ?? {}
    const address = named.get(origin ?? '')
    if (address === undefined || address === '' || seen === undefined || left !== fingerprintOf(fields.photo)) return []
    const read = seenSchema.parse(JSON.parse(seen))
    return read.etag === null && read.lastModified === null ? [] : [{ address, seen: read }]
  })
  return [...new Map(found.map((picture) => [picture.address, picture])).values()]
}
