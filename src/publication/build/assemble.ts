import { isProgrammePublic } from '../../program/kinds.ts'
import type { EntityKind } from '../../program/kinds.ts'
import type { Entities } from '../../program/entities.ts'
import { eventEntity } from '../entities/event.ts'
import { mediaEntity } from '../entities/media.ts'
import { organizationEntity } from '../entities/organization.ts'
import { referenceTo } from '../entities/reference.ts'
import { roomEntity } from '../entities/room.ts'
import { sessionEntity } from '../entities/session.ts'
import { slotEntity } from '../entities/slot.ts'
import type { SlotHistory } from '../entities/slot.ts'
import { speakerEntity } from '../entities/speaker.ts'
import { sponsorEntity } from '../entities/sponsor.ts'
import { topicEntity } from '../entities/topic.ts'
import { trackEntity } from '../entities/track.ts'
import { venueEntity } from '../entities/venue.ts'
import type { RenderRichText } from '../richText/renderRichText.ts'
import { selectPublic } from './selectPublic.ts'
import type { Documents } from './documents.ts'

export type BuiltEntities = { [K in EntityKind]: Entities[K][] }

export type Surroundings = {
  /** The database's time at which the documents were read. */
  at: string
  history: SlotHistory
  /** Ids of the other events that are live. */
  liveEvents: ReadonlySet<string>
  render: RenderRichText
}

/**
 * The entities of an event's edition, from its published documents: those that its phase makes public, and what they
 * reach. A reference to anything else is `null`, or left out of its list.
 */
export function assemble(documents: Documents, { at, history, liveEvents, render }: Surroundings): BuiltEntities {
  const shown = selectPublic(isProgrammePublic(documents.event.phase) ? documents : withoutProgramme(documents), at)
  const reference = referenceTo({
    event: liveEvents,
    venue: idsOf(shown.venues),
    room: idsOf(shown.rooms),
    track: idsOf(shown.tracks),
    topic: idsOf(shown.topics),
    session: idsOf(shown.sessions),
    speaker: idsOf(shown.speakers),
    organization: idsOf(shown.organizations),
    sponsor: idsOf(shown.sponsors),
    media: idsOf(shown.media),
  })
  const slots = Map.groupBy(shown.slots, (slot) => slot.session)
  return {
    event: [eventEntity(documents.event, reference, render)],
    venue: shown.venues.map(venueEntity),
    room: shown.rooms.map((room) => roomEntity(room, reference)),
    track: shown.tracks.map(trackEntity),
    topic: shown.topics.map(topicEntity),
    session: shown.sessions.map((session) => {
      // Of a session that does not take place, no slot does: to calendars that is a change of each.
      const own = (slots.get(session.id) ?? []).map((slot) => slotEntity((session.state ?? 'confirmed') === 'confirmed' ? slot : { ...slot, state: 'cancelled' }, reference, history, at))
      return sessionEntity(session, own, reference, render)
    }),
    speaker: shown.speakers.map((speaker) => speakerEntity(speaker, reference, render)),
    organization: shown.organizations.map((organization) => organizationEntity(organization, reference)),
    sponsor: shown.sponsors.flatMap((sponsor) => (sponsor.organization ? [sponsorEntity(sponsor, sponsor.organization, reference, render)] : [])),
    media: shown.media.map(mediaEntity),
  }
}

function withoutProgramme(documents: Documents): Documents {
  return { ...documents, tracks: [], sessions: [], slots: [], speakers: [], rooms: [], topics: [] }
}

function idsOf(documents: readonly { id: string }[]): ReadonlySet<string> {
  return new Set(documents.map(({ id }) => id))
}
