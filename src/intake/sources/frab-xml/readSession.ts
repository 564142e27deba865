import type { RowReference, TakeNote } from '../../notes.ts'
import type { XmlElement } from '../parseXml.ts'
import type { ExternalId, SessionRow } from '../programme.ts'
import { attributeOf, childOf, childrenOf, hasControlCharacters, hasMarkup, lineOf, textOf } from '../xmlText.ts'
import { readTitle } from '../readTitle.ts'
import { readLinks } from './readLinks.ts'
import { guidOf } from '../values.ts'

/** All that is read of an `<event>`; any other element is reported. */
const known = new Set([
  ...['date', 'start', 'duration', 'room', 'slug', 'url', 'title', 'subtitle', 'language', 'track', 'type', 'abstract', 'description'],
  ...['logo', 'persons', 'links', 'attachments', 'recording', 'origin_url', 'feedback_url', 'video_download_url', 'do_not_stream', 'do_not_record'],
])

export type SessionContext = { namespace: string; base: string; note: TakeNote; guids: Set<string>; ids: Set<string> }

/** A session without its people, room and times. */
export type BareSession = Omit<SessionRow, 'people' | 'placings' | 'key'> & { guid: string | null }

export function rowOf(session: XmlElement): RowReference {
  const id = attributeOf(session, 'id') || attributeOf(session, 'guid')
  return { line: session.line, name: id === '' ? `event "${lineOf(session, 'title')}"` : `event ${id}` }
}

export function readSession(session: XmlElement, row: RowReference, context: SessionContext): BareSession {
  const { note } = context
  reportUnread(session, row, note)
  const recording = childOf(session, 'recording')
  return {
    row,
    ...readIdentity(session, row, context),
    ...readTitle(lineOf(session, 'title'), row, note),
    subtitle: lineOf(session, 'subtitle'),
    abstract: readText(session, 'abstract', row, note),
    description: readText(session, 'description', row, note),
    type: lineOf(session, 'type'),
    language: lineOf(session, 'language'),
    level: '',
    track: lineOf(session, 'track') || null,
    doNotRecord: isSet(session, 'do_not_record') || (recording !== null && isSet(recording, 'optout')),
    links: readLinks(session, context.base, row, note),
  }
}

function readIdentity(session: XmlElement, row: RowReference, { namespace, note, guids, ids }: SessionContext): { guid: string | null; externalIds: ExternalId[] } {
  const externalIds: ExternalId[] = []
  const written = attributeOf(session, 'guid')
  const guid = guidOf(written)
  if (written !== '') externalIds.push({ source: 'frab', id: guid ?? written })
  if (written === '') note('no-guid', row)
  else if (guid === null) note('bad-guid', row, written)
  else if (guids.has(guid)) note('double-guid', row, guid)
  const isOwn = guid !== null && !guids.has(guid)
  if (guid !== null) guids.add(guid)

  const id = attributeOf(session, 'id')
  if (id === '') note('no-id', row)
  else if (ids.has(id)) note('double-id', row, id)
  if (id !== '') externalIds.push({ source: namespace, id })
  ids.add(id)
  const code = attributeOf(session, 'code')
  if (code !== '') externalIds.push({ source: `${namespace}:code`, id: code })
  return { guid: isOwn ? guid : null, externalIds }
}

function readText(session: XmlElement, name: string, row: RowReference, note: TakeNote): string {
  const element = childOf(session, name)
  if (element === null) return ''
  if (hasMarkup(element)) note('markup-in-text', row, name)
  if (hasControlCharacters(element)) note('control-characters', row, name)
  return textOf(element)
}

function reportUnread(session: XmlElement, row: RowReference, note: TakeNote): void {
  for (const child of session.children) {
    if (typeof child !== 'string' && !known.has(child.name)) note('not-read', row, `<${child.name}> ${textOf(child).slice(0, 80)}`.replace(/\s+/g, ' ').trim())
  }
  if (isSet(session, 'do_not_stream')) note('no-stream', row)
  for (const recording of childrenOf(session, 'recording')) {
    const license = lineOf(recording, 'license')
    if (license !== '') note('license', row, license)
  }
}

function isSet(element: XmlElement, name: string): boolean {
  return /^(true|1|yes)$/i.test(lineOf(element, name))
}
