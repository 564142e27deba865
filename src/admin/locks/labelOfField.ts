import type { ClientField } from 'payload'
import { fieldWord } from '../imports/importWords.ts'

/** What the form calls a field of the document itself; else what plans call it. Of `title.de`: the field in that language. */
export function labelOfField(fields: readonly ClientField[], name: string): string {
  const [field = name, language] = name.split('.')
  const label = findLabel(fields, field) ?? fieldWord(field)
  return language === undefined ? label : `${label} (${language})`
}

function findLabel(fields: readonly ClientField[], name: string): string | null {
  for (const field of fields) {
    if ('name' in field && field.name === name) return 'label' in field && typeof field.label === 'string' ? field.label : null
    const within = field.type === 'tabs' ? field.tabs.flatMap((tab) => tab.fields) : field.type === 'row' || field.type === 'collapsible' ? field.fields : []
    const found = findLabel(within, name)
    if (found !== null) return found
  }
  return null
}
