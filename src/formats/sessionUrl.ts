import type { SessionEntity } from '../program/entities.ts'
import { webUri } from './webUri.ts'

/** The session's own page if it names one, else what we tell of it. */
export function sessionUrlOf({ id, links }: SessionEntity, publicUrl: string): string {
  const own = links.find(({ kind }) => kind === 'website')
  return (own && webUri(own.url)) ?? `${publicUrl}/api/sessions/${id}`
}
