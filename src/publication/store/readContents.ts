import { contentsOf } from '../../program/difference/contents.ts'
import type { Contents, KindedEntity } from '../../program/difference/contents.ts'
import type { BareEntry } from '../bareEntry.ts'
import type { Database } from '../database.ts'
import { readEntities } from './readEntities.ts'

/**
 * The entities that each of the lists names, whether they are live or staged; one statement for all of them.
 * @throws Error if one is stored nowhere.
 */
export async function readContents(db: Database, lists: readonly (readonly BareEntry[])[]): Promise<Contents[]> {
  const entities = await readEntities(db, lists.flat())
  // What an entry names is of its kind: it was read by the schema of that.
  return lists.map((entries) => contentsOf(entries.map(({ kind, hash }) => ({ kind, entity: entities.get(hash) }) as KindedEntity)))
}
