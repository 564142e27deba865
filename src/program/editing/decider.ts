import { z } from 'zod'

/** Who decided or wrote something: a person or an integration; `null` is the clock or the program itself. */
export const deciderSchema = z.object({ collection: z.string(), id: z.string() }).nullable()
export type Decider = z.infer<typeof deciderSchema>

/** What people are called, by id; of those whose account is gone there is nothing. */
export const namesSchema = z.record(z.string(), z.string())
export type Names = z.infer<typeof namesSchema>

/** What somebody is called in a sentence. */
export function nameOfDecider(by: Decider, names: Names): string {
  return by === null ? 'by itself' : (names[by.id] ?? 'somebody whose account is gone')
}
