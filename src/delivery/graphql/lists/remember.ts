import { noteAgain } from '../../store/reading.ts'
import type { Reading } from '../../store/reading.ts'
import { oncePer } from '../../select/oncePer.ts'

export type MaybePromise<T> = T | Promise<T>

const madeIn = oncePer((_reading: Reading) => new Map<string, { readonly list: unknown; readonly isNoted: boolean }>())

/**
 * Makes a list once in an answer, however often it stands in it: `session { event { sessions(…) } }` asks a thousand times for
 * the same. What it read is noted in the reading the first time; that it was read, each time.
 * @param key says which list, and all of which it depends beside the reading.
 */
export function remember<T>(reading: Reading, key: string, make: () => T): T {
  const made = madeIn(reading)
  const known = made.get(key)
  if (known) {
    if (known.isNoted) noteAgain(reading)
    // Under a key is what `make` gives for it: the key names the kind of list first.
    return known.list as T
  }
  const { notes } = reading.footprint
  const list = make()
  // What is made later has not read everything yet.
  made.set(key, { list, isNoted: list instanceof Promise || reading.footprint.notes > notes })
  return list
}

/** Goes on at once with what is there, later with what is to come. */
export function andThen<T, R>(value: MaybePromise<T>, next: (value: T) => R): MaybePromise<R> {
  return value instanceof Promise ? value.then(next) : next(value)
}
