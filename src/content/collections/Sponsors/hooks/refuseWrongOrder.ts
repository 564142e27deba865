import type { CollectionBeforeChangeHook } from 'payload'
import type { Sponsor } from '../../../../payload-types.ts'
import { refuse } from '../../../hooks/refuse.ts'

/** A sponsor is shown from one instant until a later one. */
export const refuseWrongOrder: CollectionBeforeChangeHook<Sponsor> = ({ collection, data, originalDoc, req }) => {
  const [from, until] = [data.showsFrom, data.showsUntil].map((value) => (value ? Date.parse(value) : Number.NaN))
  if (from !== undefined && until !== undefined && from >= until) {
    refuse([{ path: 'showsUntil', message: 'It ends before it begins. Choose a later time.' }], { collection: collection.slug, req, id: originalDoc?.id })
  }
  return data
}
