import { z } from 'zod'
import { tombstoneSchema } from '../../program/edition.ts'
import { entityKinds, pluralOf } from '../../program/kinds.ts'

const changed = z.looseObject({ id: z.uuid().describe('Its id.'), changedIn: z.int().describe('The edition in which it last became different.') })

/** What became different in an event since an edition. */
const changes = {
  event: z.strictObject({ id: z.uuid().describe('Id of the event.'), slug: z.string().describe('Its slug.') }).describe('The event.'),
  edition: z.int().describe('Number of the live edition: with this answer a client has all of it.'),
  version: z.string().nullable().describe('Name that the team gave to it.'),
  note: z.string().nullable().describe('What the team said of it.'),
  releasedAt: z.iso.datetime().describe('Since when it is live (UTC).'),
  since: z.int().nullable().describe('Number of the edition that the client had.'),
  isFull: z.boolean().describe('True: this is everything. Drop what you have of the event first.'),
  entities: z.strictObject(Object.fromEntries(entityKinds.map((kind) => [pluralOf[kind], z.array(changed).describe(`New and different: put these in the place of yours. Fields as the edition holds them.`)])))
    .describe('By kind. Texts in all languages, references by id, media by file name (`/media/{filename}`).'),
  gone: z.array(tombstoneSchema).describe('What is no longer there: remove it.'),
}
const cursor = z.string().describe('For the next `since`. Says nothing to anybody else.')

/** The answers of `sync`. */
export const syncSchemas = {
  EventSync: z.strictObject({ ...changes, cursor }),
  Sync: z.strictObject({
    isFull: z.boolean().describe('True: drop all that you have first.'),
    events: z.array(z.strictObject(changes)).describe('Events of which something is different.'),
    gone: z.array(changes.event).describe('Events that were taken off: remove them and all that is theirs.'),
    hasMore: z.boolean().describe('True: ask again with `cursor`, at once.'),
    cursor,
  }),
} as const
