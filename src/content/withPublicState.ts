import type { CollectionConfig, UIField } from 'payload'

/** Shows above a form what the public sees of the document, and why; nothing is stored. */
const publicStateField: UIField = {
  name: 'publicState',
  type: 'ui',
  admin: { disableBulkEdit: true, disableListColumn: true, components: { Field: '/src/admin/publicState/PublicStateField.tsx#PublicStateField' } },
}

/** A collection of which editions show documents: its form says what the public sees, and sets publishes on the event's clock. */
export function withPublicState(collection: CollectionConfig): CollectionConfig {
  const { admin, fields, versions } = collection
  const isDrafted = typeof versions === 'object' && Boolean(versions.drafts)
  const edit = { ...admin?.components?.edit, ...(isDrafted ? { PublishButton: '/src/admin/PublishButton.tsx#PublishButton' } : {}) }
  return { ...collection, fields: [publicStateField, ...fields], admin: { ...admin, components: { ...admin?.components, edit } } }
}
