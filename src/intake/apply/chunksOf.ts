/** So many values in one question to the database. */
const chunk = 1_000

export function chunksOf<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / chunk) }, (_, position) => list.slice(position * chunk, (position + 1) * chunk))
}
