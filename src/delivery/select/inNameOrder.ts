/** By language: numbers compare by their value, capitals hardly matter. */
const collators = new Map<string, Intl.Collator>()

/**
 * A sorted copy by name as readers of a language expect it; ties stay in the order in which they come.
 * @param locale one of the languages served: of each the comparison is kept.
 */
export function inNameOrder<T>(entries: readonly T[], nameOf: (entry: T) => string, locale: string, isDescending = false): T[] {
  const collator = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true })
  collators.set(locale, collator)
  const sign = isDescending ? -1 : 1
  return entries.map((entry) => ({ entry, name: nameOf(entry) })).sort((a, b) => sign * collator.compare(a.name, b.name)).map(({ entry }) => entry)
}
