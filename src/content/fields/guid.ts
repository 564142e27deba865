import { randomUUID } from 'node:crypto'
import type { FieldHook, TextField } from 'payload'
import { nobodyField } from '../access/nobody.ts'

/**
 * A random UUID that stays with a document for ever, also when the document is renamed: displays and feeds know it by this.
 * A document made elsewhere (an import) may bring its own; a duplicate gets a new one.
 */
export function guidField(): TextField {
  return {
    name: 'guid',
    type: 'text',
    label: 'GUID',
    unique: true,
    index: true,
    access: { update: nobodyField },
    validate: (value: unknown) =>
      typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? true : 'A GUID is a UUID in lower case.',
    hooks: { beforeValidate: [keepOrMake], beforeDuplicate: [() => randomUUID()] },
    admin: { description: 'Made once and kept: displays and calendars know this by it.', position: 'sidebar', readOnly: true },
  }
}

const keepOrMake: FieldHook<{ id: string; guid?: string | null }> = ({ operation, originalDoc, value }) => {
  const kept = operation === 'update' ? originalDoc?.guid : null
  return typeof kept === 'string' ? kept : typeof value === 'string' && value !== '' ? value : randomUUID()
}
