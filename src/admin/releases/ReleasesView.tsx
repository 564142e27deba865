import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { redirect } from 'next/navigation.js'
import { hasRole } from '../../content/access/member.ts'
import { requester } from '../../content/access/requester.ts'
import { Releases } from './Releases.tsx'

/** The tab of an event in which its editions are looked at, released and taken back; for those who work on the event. */
export function ReleasesView({ doc, initPageResult: { req } }: DocumentViewServerProps) {
  const { admin } = req.payload.config.routes
  if (!req.user) redirect(`${admin}/login`)
  const member = requester(req)
  const { id, name, timeZone, publishing } = fieldsOf(doc)
  if (id === null || !hasRole(member, id, 'viewer')) {
    return <Gutter className="releases"><p>The releases of an event are for those who have a role at it. A manager of the event can give you one.</p></Gutter>
  }
  return (
    <Gutter className="releases">
      <Releases event={{ id, name, timeZone: timeZone ?? 'UTC', publishing }} mayDecide={hasRole(member, id, 'manager')} />
    </Gutter>
  )
}

function fieldsOf(doc: Readonly<Record<string, unknown>>) {
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
  return { id: text(doc.id), name: text(doc.name) ?? 'Untitled', timeZone: text(doc.timeZone), publishing: doc.publishing === 'release' ? 'release' as const : 'continuous' as const }
}
