import type { Appearance, SessionEntity, Slot } from '../../program/entities.ts'
import type { AppearanceRow, SessionDocument } from '../build/documents.ts'
import type { RenderRichText } from '../richText/renderRichText.ts'
import type { Reference } from './reference.ts'
import { links, localizedRichText, localizedText, optionalText, plain } from './values.ts'

/** @param slots those of this session, as the public will see them. */
export function sessionEntity(session: SessionDocument, slots: readonly Slot[], reference: Reference, render: RenderRichText): SessionEntity {
  return {
    id: session.id,
    slug: session.slug,
    formerSlugs: (session.formerSlugs ?? []).filter((slug) => slug !== '' && slug !== session.slug),
    title: localizedText(session.title),
    kind: session.kind,
    abstract: localizedRichText(session.abstract, render),
    track: reference('track', session.track),
    level: session.level ?? null,
    audiences: session.audiences ?? [],
    language: plain(session.language),
    topics: (session.topics ?? []).filter((id) => reference('topic', id) !== null),
    appearances: (session.appearances ?? []).flatMap((row) => appearance(row, reference)),
    state: session.state ?? 'confirmed',
    replacedBy: reference('session', session.replacedBy),
    sponsor: reference('sponsor', session.sponsor),
    links: links(session.links),
    doNotRecord: session.doNotRecord ?? false,
    slots: slots.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : a.number - b.number)),
  }
}

/** None if the speaker is not public. */
function appearance(row: AppearanceRow, reference: Reference): Appearance[] {
  const speaker = reference('speaker', row.speaker)
  if (speaker === null) return []
  return [{ speaker, role: row.role ?? 'speaker', jobTitle: optionalText(row.jobTitle), organization: reference('organization', row.organization) }]
}
