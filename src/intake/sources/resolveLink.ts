import type { RowReference, TakeNote } from '../notes.ts'

/**
 * A full http(s) address; `null`, and a note, if it can't be one.
 * @param base completes relative addresses; empty: there is none.
 */
export function resolveLink(written: string, base: string, row: RowReference, note: TakeNote): string | null {
  const absolute = parseUrl(written)
  const url = absolute ?? (base === '' || /^[a-z][a-z0-9+.-]*:/i.test(written) ? null : parseUrl(written, base))
  if (url === null || !/^https?:$/.test(url.protocol)) {
    note('bad-link', row, written)
    return null
  }
  if (absolute === null) note('relative-link', row, `"${written}" became ${url.href}`)
  return absolute === null ? url.href : written
}

function parseUrl(text: string, base?: string): URL | null {
  return URL.canParse(text, base) ? new URL(text, base) : null
}
