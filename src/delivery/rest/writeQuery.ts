/** What a query is written from: names lead to texts, numbers, yes or no, nothing, lists and objects of these. */
export type QueryParts = { readonly [name: string]: unknown }

/**
 * Writes a query as `qs` does: brackets around names and places, in alphabetical order at each level, values encoded (RFC 3986),
 * names not. What is `undefined` and what is empty is not written. Values are well-formed: they came from UTF-8.
 * @returns it without a `?`.
 */
export function writeQuery(parts: QueryParts): string {
  const written: string[] = []
  for (const name of Object.keys(parts).sort()) write(name, parts[name], written)
  return written.join('&')
}

function write(name: string, value: unknown, written: string[]): void {
  if (value === undefined) return
  if (value === null) written.push(`${name}=`)
  else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') written.push(`${name}=${encode(String(value))}`)
  else for (const inner of Object.keys(value).sort()) write(`${name}[${inner}]`, Reflect.get(value, inner), written)
}

function encode(text: string): string {
  return /^[\w.~-]*$/.test(text) ? text : encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}
