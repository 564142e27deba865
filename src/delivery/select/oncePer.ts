/**
 * Works something out once for each source, and keeps it as long as the source is kept: for what follows from an edition or a
 * library alone, neither of which ever changes.
 */
export function oncePer<S extends object, T>(make: (source: S) => T): (source: S) => T {
  const made = new WeakMap<S, { readonly value: T }>()
  return (source) => {
    const known = made.get(source)
    if (known) return known.value
    const value = make(source)
    made.set(source, { value })
    return value
  }
}
