import type { CollectionConfig } from 'payload'
import { editors } from '../../access/editors.ts'
import { members } from '../../access/members.ts'
import { nobody, nobodyField } from '../../access/nobody.ts'
import { editorsOf } from '../../access/teamsOf.ts'
import { editableByField } from '../../fields/editableBy.ts'
import { requiredText } from '../../fields/requiredText.ts'
import { keepFileIn } from './hooks/keepFile.ts'
import { keepFocalPoint } from './hooks/keepFocalPoint.ts'
import { takeFile } from './hooks/takeFile.ts'
import { folderMark } from './storedFile.ts'
import { uploadOf } from './upload.ts'

/** @param folder where the files lie. */
export const mediaIn = (folder: string): CollectionConfig<'media'> => ({
  slug: 'media',
  labels: { singular: 'Media file', plural: 'Media' },
  admin: {
    group: 'Library',
    useAsTitle: 'alt',
    description: 'Pictures and PDF files: portraits, logos, covers. One file serves all events.',
    defaultColumns: ['filename', 'alt', 'mimeType', 'width', 'height', 'updatedAt'],
    listSearchableFields: ['alt', 'filename'],
  },
  access: {
    create: editors,
    read: members,
    update: editorsOf('editableBy'),
    delete: editorsOf('editableBy'),
    readVersions: nobody,
    unlock: nobody,
  },
  defaultPopulate: { alt: true, filename: true, url: true, thumbnailURL: true, mimeType: true },
  defaultSort: '-createdAt',
  fields: [
    requiredText({ name: 'alt', label: 'What it shows', description: 'For those who can’t see it, such as “Portrait of Ada Example”.', index: true }),
    {
      name: 'placeholder',
      type: 'text',
      label: 'Placeholder',
      access: { create: nobodyField, update: nobodyField },
      admin: { hidden: true, description: 'A data URL of a few bytes to show while the picture loads. Made from the file.' },
    },
    editableByField(),
  ],
  hooks: {
    beforeOperation: [takeFile, keepFocalPoint],
    beforeChange: [keepFileIn(folder)],
  },
  upload: uploadOf(folder),
  disableDuplicate: true,
  custom: folderMark(folder),
})
