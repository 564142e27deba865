import type { Answerable } from '../http/createAnswers.ts'
import { collectionNames } from './collections.ts'
import { prepareCount, prepareList } from './readList.ts'
import type { RestOptions } from './restOptions.ts'

/** Makes a read ready. @param query without its `?`. @throws Problem about a parameter */
export type PrepareRead = (query: string) => Answerable

/** The reads whose addresses have no names in their paths: their query says all. By path. */
export function createListReads(options: RestOptions): ReadonlyMap<string, PrepareRead> {
  return new Map(collectionNames.flatMap((name): [string, PrepareRead][] => [
    [`/api/${name}`, (query) => prepareList(name, query, options)],
    [`/api/${name}/count`, (query) => prepareCount(name, query, options)],
  ]))
}
