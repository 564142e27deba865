import type { CollectionConfig, Field } from 'payload'

/** A place in which documents of a collection name documents of another. */
export type ReferenceField = { from: string; path: string; label: string }

/**
 * Every place that names documents, by the collection it names. `editableBy` and memberships grant rights: they name events, but
 * nothing of a programme hangs on them.
 */
export function referenceFields(collections: readonly CollectionConfig[]): Map<string, ReferenceField[]> {
  const found = new Map<string, ReferenceField[]>()
  for (const { slug, fields } of collections) {
    for (const { to, path, label } of referencesIn(fields, '')) {
      found.set(to, [...(found.get(to) ?? []), { from: slug, path, label }])
    }
  }
  return found
}

const rights: readonly string[] = ['editableBy', 'memberships']

type Place = { to: string; path: string; label: string }

function referencesIn(fields: readonly Field[], prefix: string): Place[] {
  return fields.flatMap((field): Place[] => {
    const name = 'name' in field ? field.name : undefined
    if (name !== undefined && rights.includes(name)) return []
    const path = name === undefined ? prefix : `${prefix}${name}.`
    switch (field.type) {
      case 'relationship':
      case 'upload': {
        const label = typeof field.label === 'string' ? field.label : field.name
        return [field.relationTo].flat().map((to) => ({ to, path: `${prefix}${field.name}`, label }))
      }
      case 'tabs':
        return field.tabs.flatMap((tab) => referencesIn(tab.fields, 'name' in tab && tab.name ? `${prefix}${tab.name}.` : prefix))
      case 'array':
      case 'collapsible':
      case 'group':
      case 'row':
        return referencesIn(field.fields, path)
      default:
        return []
    }
  })
}
