/** Texts seen so far, to be used again where the same is read once more. */
export type SeenStrings = Map<string, string>

/** Shorter ones are not worth looking up, longer ones are texts, which only repeat within one entity. */
const [least, most] = [16, 64]

/**
 * Lets equal strings within plain data be one: a parser makes each anew, though ids stand in many places, and the Markdown of a
 * plain text is that text; of one paragraph its HTML has the text in it.
 * @param seen of entities that belong together. The value is changed in place, and must be nobody else's.
 */
export function shareStrings<T extends object>(value: T, seen: SeenStrings, texts: SeenStrings = new Map()): T {
  if ('html' in value && 'text' in value && typeof value.html === 'string' && typeof value.text === 'string' && value.text.length > most) {
    const at = value.html.indexOf(value.text)
    // A slice of a string is a view of it, with no characters of its own.
    const within = at === -1 ? value.text : value.html.slice(at, at + value.text.length)
    texts.set(within, within)
  }
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && inner !== null) shareStrings(inner as object, seen, texts) // not null
    else if (typeof inner === 'string' && inner.length >= least) {
      const known = inner.length > most ? texts : seen
      const first = known.get(inner)
      if (first === undefined) known.set(inner, inner)
      else Reflect.set(value, key, first)
    }
  }
  return value
}
