import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { redirect } from 'next/navigation.js'
import { hasRole } from '../../content/access/member.ts'
import { requester } from '../../content/access/requester.ts'
import { Imports } from './Imports.tsx'

/** The tab of an event in which programmes from elsewhere are brought in; for those who work on the event. */
export function ImportsView({ doc, initPageResult: { req } }: DocumentViewServerProps) {
  const { admin } = req.payload.config.routes
  if (!req.user) redirect(`${admin}/login`)
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
  const id = text(doc.id)
  if (id === null || !hasRole(requester(req), id, 'viewer')) {
    return <Gutter className="releases imports"><p>The imports of an event are for those who have a role at it. A manager of the event can give you one.</p></Gutter>
  }
  return <Gutter className="releases imports"><Imports event={{ id, name: text(doc.name) ?? 'Untitled', timeZone: text(doc.timeZone) ?? 'UTC' }} /></Gutter>
}
