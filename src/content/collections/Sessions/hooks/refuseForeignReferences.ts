import type { CollectionBeforeChangeHook } from 'payload'
import type { Session } from '../../../../payload-types.ts'
import { idOf } from '../../../access/member.ts'
import { findForeign } from '../../../hooks/findForeign.ts'
import type { LocalReference } from '../../../hooks/findForeign.ts'
import { refuse } from '../../../hooks/refuse.ts'

const references: readonly (LocalReference & { path: 'track' | 'sponsor' | 'replacedBy' })[] = [
  { path: 'track', collection: 'tracks', noun: 'track' },
  { path: 'sponsor', collection: 'sponsors', noun: 'sponsor' },
  { path: 'replacedBy', collection: 'sessions', noun: 'session' },
]

/** Track, sponsor and replacement belong to the session's event; only what changed is looked up. */
export const refuseForeignReferences: CollectionBeforeChangeHook<Session> = async ({ collection, data, originalDoc, req }) => {
  const event = idOf(data.event)
  if (event === null) return data
  const changed = references.filter(({ path }) => idOf(data[path]) !== idOf(originalDoc?.[path]))
  const faults = await findForeign(changed, { data, event, req })
  if (idOf(data.replacedBy) !== null && idOf(data.replacedBy) === originalDoc?.id) {
    faults.push({ path: 'replacedBy', message: 'A session can’t replace itself. Choose another.' })
  }
  refuse(faults, { collection: collection.slug, req, id: originalDoc?.id })
  return data
}
