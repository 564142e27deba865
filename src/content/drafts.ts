import type { CollectionConfig } from 'payload'

/** Drafts, the last 50 versions of each document, and publishing at a set time. */
export const drafts = {
  drafts: { schedulePublish: { timeFormat: 'HH:mm', timeIntervals: 5 } },
  maxPerDoc: 50,
} as const satisfies CollectionConfig['versions']
