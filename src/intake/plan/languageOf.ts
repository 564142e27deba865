import { findLanguageTagFault } from '../../content/validate/languageTag.ts'
import type { RowReference, TakeNote } from '../notes.ts'

const names: ReadonlyMap<string, string> = new Map([
  ['german', 'de'],
  ['deutsch', 'de'],
  ['english', 'en'],
  ['englisch', 'en'],
  ['french', 'fr'],
  ['français', 'fr'],
  ['spanish', 'es'],
  ['español', 'es'],
  ['italian', 'it'],
  ['italiano', 'it'],
])

/** The language of a session as a BCP 47 tag: the first of those that the file says. */
export function languageOf(written: string, row: RowReference, note: TakeNote): string | null {
  if (written === '') return null
  const parts = written.split(/\s*[,;/&+|]\s*|\s+(?:and|und|or|oder)\s+/i).filter((part) => part !== '')
  const tags = [...new Set(parts.flatMap((part) => tagOf(part) ?? []))]
  const first = tags[0]
  if (first === undefined) {
    note('bad-language', row, written)
    return null
  }
  if (parts.length > 1) note('several-languages', row, `"${written}" became "${first}"`)
  else if (first.toLowerCase() !== written.toLowerCase().replaceAll('_', '-')) note('language-named', row, `"${written}" became "${first}"`)
  return first
}

function tagOf(text: string): string | null {
  const named = names.get(text.toLowerCase())
  if (named !== undefined) return named
  const tag = text.replaceAll('_', '-')
  if (!/^[a-z]{2,3}(-|$)/i.test(tag)) return null
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag)
    return findLanguageTagFault(canonical) === null ? canonical : null
  } catch {
    return null
  }
}
