import type { CollectionConfig, EditConfig, UIField } from 'payload'
import { documentTabs } from './documentTabs.ts'

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
  const views = { ...admin?.components?.views, edit: { ...documentTabs, ...admin?.components?.views?.edit } as EditConfig } // its type asks of Payload’s own views what only others have
  return { ...collection, fields: [publicStateField, ...fields], admin: { ...admin, components: { ...admin?.components, edit, views } } }
}
