import type { UploadField } from 'payload'

/** A picture of the media library. */
export function imageField(field: { name: string; label: string; description: string; width?: string }): UploadField {
  return {
    name: field.name,
    type: 'upload',
    relationTo: 'media',
    label: field.label,
    index: true,
    filterOptions: { mimeType: { contains: 'image/' } },
    admin: { description: field.description, width: field.width },
  }
}
