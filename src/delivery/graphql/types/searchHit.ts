import { textOf } from '../../rest/view.ts'
import type { View } from '../../rest/view.ts'
import { builder } from '../builder.ts'
import type { Hit as Found } from '../../search/search.ts'
import { SearchKindEnum } from '../enums.ts'
import { EventType, OrganizationType, RoomType, SessionType, SpeakerType, SponsorType, TopicType, TrackType } from '../refs.ts'
import { findInEvent, findRef, lookAt, promised } from '../seen.ts'

/** What a search found, looked at. The kind stands in the item too: by it the union tells what it has before it. */
type Hit = ReturnType<typeof lookAtFound>

/** @throws never for what a search of the same library found. */
export function lookAtFound(view: View, { kind, id, event }: Found) {
  const missing = `${kind} ${id}`
  const own = event && lookAt(view, event)
  if (kind === 'event') {
    const found = promised(own, missing)
    return { kind, title: textOf(found.event.event.name, found), event: own, item: { ...found, kind } }
  }
  if (kind === 'session') {
    const found = promised(own && findInEvent(own, kind, id), missing)
    return { kind, title: textOf(found.entity.title, view), event: own, item: { ...found, kind } }
  }
  if (kind === 'track') {
    const found = promised(own && findInEvent(own, kind, id), missing)
    return { kind, title: textOf(found.entity.name, view), event: own, item: { ...found, kind } }
  }
  if (kind === 'sponsor') {
    const found = promised(own && findInEvent(own, kind, id), missing)
    const organization = promised(findRef(found.view, 'organization', found.entity.organization), missing)
    return { kind, title: organization.entity.name, event: own, item: { ...found, kind } }
  }
  if (kind === 'room') {
    const found = promised(findRef(own ?? view, kind, id), missing)
    return { kind, title: textOf(found.entity.name, view), event: own, item: { ...found, kind } }
  }
  if (kind === 'topic') {
    const found = promised(findRef(own ?? view, kind, id), missing)
    return { kind, title: textOf(found.entity.name, view), event: own, item: { ...found, kind } }
  }
  if (kind === 'speaker') {
    const found = promised(findRef(own ?? view, kind, id), missing)
    return { kind, title: found.entity.name, event: own, item: { ...found, kind } }
  }
  const found = promised(findRef(own ?? view, kind, id), missing)
  return { kind, title: found.entity.name, event: own, item: { ...found, kind } }
}

const typeOf = { event: EventType, session: SessionType, speaker: SpeakerType, track: TrackType, topic: TopicType, organization: OrganizationType, sponsor: SponsorType, room: RoomType }

const SearchItem = builder.unionType('SearchItem', {
  description: 'What a search can find.',
  types: Object.values(typeOf),
  // Every item comes from above, with its kind.
  resolveType: (item) => typeOf[(item as Hit['item']).kind],
})

export const SearchHit = builder.objectRef<Hit>('SearchHit').implement({
  description: 'Something that a search found.',
  fields: (t) => ({
    kind: t.field({ type: SearchKindEnum, description: 'What it is.', resolve: ({ kind }) => kind }),
    title: t.exposeString('title', { description: 'Its title or name.' }),
    event: t.field({ type: EventType, nullable: true, description: 'The event in which it was found; null for people, topics, organizations and rooms when all events were searched.', resolve: ({ event }) => event }),
    item: t.field({ type: SearchItem, description: 'The thing itself.', resolve: ({ item }) => item }),
  }),
})
