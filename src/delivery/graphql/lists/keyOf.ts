/**
 * Names a list: which it is, chosen by what, in which order. Equal for filters that ask the same in other words: what was not
 * asked for is left out, lists are sorted.
 */
export function keyOf(list: string, filter: object | null | undefined, ...others: readonly (string | null)[]): string {
  const asked = Object.entries(filter ?? {})
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]: [string, unknown]) => [name, Array.isArray(value) ? [...new Set(value)].sort() : value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return JSON.stringify([list, asked, ...others])
}
