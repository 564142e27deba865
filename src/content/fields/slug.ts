import type { TextField } from 'payload'
import { findSlugFault } from '../validate/slug.ts'

/**
 * The part of the public address that names a document; made from the title or name when left empty.
 * @param unique in the whole collection. Within an event or venue it is made so by an index of the collection.
 */
export function slugField({ unique, description }: { unique: boolean; description: string }): TextField {
  return {
    name: 'slug',
    type: 'text',
    label: 'Slug',
    required: true,
    unique,
    index: true,
    validate: (value: unknown) => findSlugFault(value) ?? true,
    // A duplicate is another document: `settleSlug` finds it a slug of its own.
    hooks: { beforeDuplicate: [() => ''] },
    admin: { description, position: 'sidebar', placeholder: 'Made from the name if left empty' },
  }
}

/** Slugs under which a document was public before: their addresses lead to the new one. Kept by a hook. */
export function formerSlugsField(): TextField {
  return {
    name: 'formerSlugs',
    type: 'text',
    label: 'Former slugs',
    hasMany: true,
    index: true,
    hooks: { beforeDuplicate: [() => []] },
    admin: {
      description: 'Earlier addresses, which lead here. Kept by itself when the slug of something public changes.',
      position: 'sidebar',
      condition: (data) => Array.isArray(data.formerSlugs) && data.formerSlugs.length > 0,
    },
  }
}
