/**
 * The same function, which makes its result once for each name and each list of locales (a process has one): schemas are dear to
 * make, and every request reads by them.
 */
export function madeOnce<Name, Locales extends object, Result>(make: (name: Name, locales: Locales) => Result): (name: Name, locales: Locales) => Result {
  const made = new WeakMap<Locales, Map<Name, Result>>()
  return (name, locales) => {
    const ofLocales = made.get(locales) ?? new Map<Name, Result>()
    made.set(locales, ofLocales)
    const known = ofLocales.get(name)
    if (known !== undefined) return known
    const result = make(name, locales)
    ofLocales.set(name, result)
    return result
  }
}
