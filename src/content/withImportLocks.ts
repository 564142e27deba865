import type { CollectionConfig, UIField } from 'payload'
import { isImported } from '../program/importing/importedCollections.ts'

/** Shows beside a form which fields imports leave as editors have them; nothing is stored. */
const locksField: UIField = {
  name: 'importLocks',
  type: 'ui',
  admin: { position: 'sidebar', disableBulkEdit: true, disableListColumn: true, components: { Field: '/src/admin/locks/ImportLocks.tsx#ImportLocks' } },
}

/** A collection to which imports write: its form says what they leave alone. */
export function withImportLocks(collection: CollectionConfig): CollectionConfig {
  return isImported(collection.slug) ? { ...collection, fields: [...collection.fields, locksField] } : collection
}
