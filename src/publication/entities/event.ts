import { phases } from '../../program/kinds.ts'
import type { Phase } from '../../program/kinds.ts'
import type { EventEntity } from '../../program/entities.ts'
import type { EventDocument } from '../build/documents.ts'
import type { RenderRichText } from '../richText/renderRichText.ts'
import type { Reference } from './reference.ts'
import { day, links, localizedRichText, localizedText, optionalText, plain, window } from './values.ts'

/** @param reference knows of the kind `event` only other events that are live. */
export function eventEntity(event: EventDocument, reference: Reference, render: RenderRichText): EventEntity {
  return {
    id: event.id,
    slug: event.slug,
    formerSlugs: (event.formerSlugs ?? []).filter((slug) => slug !== '' && slug !== event.slug),
    name: localizedText(event.name),
    kind: event.kind,
    parent: reference('event', event.parent),
    organizer: reference('organization', event.organizer),
    tagline: optionalText(event.tagline),
    description: localizedRichText(event.description, render),
    startsOn: day(event.startsOn),
    endsOn: day(event.endsOn),
    timeZone: event.timeZone,
    dayEndsAtHour: event.dayEndsAtHour ?? 4,
    rasterMinutes: event.rasterMinutes ?? 5,
    venue: reference('venue', event.venue),
    phase: event.phase,
    registration: window(event.registration),
    callForProposals: isCallPublic(event.phase) ? window(event.callForProposals) : null,
    tiers: (event.tiers ?? []).map(({ id, name, slug }, order) => ({ id, slug, name: localizedText(name), order })),
    links: links(event.links),
    codeOfConductUrl: plain(event.codeOfConductUrl),
    logo: reference('media', event.logo),
    cover: reference('media', event.cover),
  }
}

/** True from the phase on in which the window of the call for proposals is public. */
function isCallPublic(phase: Phase): boolean {
  return phases.indexOf(phase) >= phases.indexOf('call-for-proposals')
}
