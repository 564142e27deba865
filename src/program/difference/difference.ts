import { z } from 'zod'
import { entityKinds } from '../kinds.ts'

/** What became of an entity between two editions; of a session several may hold at once. */
export const acts = ['new', 'removed', 'cancelled', 'resumed', 'moved', 'scheduled', 'unscheduled', 'changed'] as const
export type Act = (typeof acts)[number]

export const changeSchema = z.strictObject({
  /** What editors call the field: “Title”, “Abstract (de)”, “Time and place”. */
  field: z.string(),
  /** In plain words; `null`: nothing was written there. Of long texts the part that differs. If both are `null`, only the form changed. */
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type Change = z.infer<typeof changeSchema>

export const entityDifferenceSchema = z.strictObject({
  kind: z.enum(entityKinds),
  id: z.uuid(),
  /** As it is called afterwards; of what is gone, as it was called before. */
  name: z.string(),
  /** At least one, in the order of `acts`. */
  acts: z.array(z.enum(acts)).min(1),
  changes: z.array(changeSchema),
})
export type EntityDifference = z.infer<typeof entityDifferenceSchema>

/** How many entities each act befell, in the order of `acts`; acts that befell none are left out. */
export function countActs(entities: readonly Pick<EntityDifference, 'acts'>[]): { act: Act; count: number }[] {
  return acts.flatMap((act) => {
    const count = entities.filter((entity) => entity.acts.includes(act)).length
    return count === 0 ? [] : [{ act, count }]
  })
}
