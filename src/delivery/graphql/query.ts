import type { View } from '../rest/view.ts'
import { builder } from './builder.ts'
import { findEdition, findEvent, findEventOrNull } from './findEvent.ts'
import { findAnywhere, findOwn, findShared, nameOf } from './findOne.ts'
import type { ByName } from './findOne.ts'
import { isGiven } from './isGiven.ts'
import { openView, viewArguments } from './openView.ts'
import { EventType, OrganizationType, RoomType, SessionType, SpeakerType, TopicType, TrackType } from './refs.ts'
import type { SeenInEvent } from './seen.ts'

const names = (example: string, formerly = '') => builder.args((t) => ({
  slug: t.string({ description: `Its slug${formerly}, such as \`${example}\`. Without: it is found by \`id\`.` }),
  id: t.id({ description: 'Its id, a UUID. Without: it is found by `slug`.' }),
}))
const missing = 'null if there is none, or if it was taken off (then with an error GONE).'

builder.queryType({
  description: 'Everything that is public. One answer is always of one moment: no edition changes while it is made. Every field here may be null: then an error says why, and the others are answered all the same.',
  fields: (t) => {
    const event = t.arg.string({ description: 'Slug or id of the event, such as `kubecon-cloudnativecon-eu-2026`. Without: it is found by `id`.' })
    const locale = viewArguments
    return {
      event: t.field({
        type: EventType, nullable: true, description: `One event, by slug or id; ${missing}`,
        args: {
          ...names('kubecon-cloudnativecon-eu-2026', ', or one it had before'),
          edition: t.arg.int({ description: 'Number of an edition, such as `12`: the event and all below it as they were then, for ever the same; other events are not seen from it. Errors: EDITION_NOT_FOUND, GONE for one that is no longer kept, EDITION_UNAVAILABLE. Without: the live edition.' }),
          ...locale,
        },
        resolve: (_root, args, context) => {
          const view = openView(context, args)
          return isGiven(args.edition) ? findEdition(view, nameOf(args), args.edition, context) : findEventOrNull(view, nameOf(args))
        },
      }),
      session: t.field({
        type: SessionType, nullable: true, description: `One session, by event and slug, or by id; ${missing}`,
        args: { event, ...names('opening-keynote', ', or one it had before'), ...locale },
        resolve: (_root, args, context) => findInProgramme(openView(context, args), 'session', args),
      }),
      track: t.field({
        type: TrackType, nullable: true, description: `One track, by event and slug, or by id; ${missing}`,
        args: { event, ...names('ai-supply-chain'), ...locale },
        resolve: (_root, args, context) => findInProgramme(openView(context, args), 'track', args),
      }),
      room: t.field({
        type: RoomType, nullable: true, description: `One room, by slug or id; ${missing} Events share rooms; of two rooms with one slug, at two venues, the first is given.`,
        args: { event: t.arg.string({ description: 'Slug or id of an event, such as `kubecon-cloudnativecon-eu-2026`: the room as it stands in its edition. Without: of whatever event.' }), ...names('hall-a'), ...locale },
        resolve: (_root, args, context) => {
          const view = openView(context, args)
          return isGiven(args.event) ? findOwn(findEvent(view, args.event), 'room', nameOf(args)) : findShared(view, 'room', nameOf(args))
        },
      }),
      topic: t.field({
        type: TopicType, nullable: true, description: `One topic, by slug or id; ${missing}`, args: { ...names('sbom'), ...locale },
        resolve: (_root, args, context) => findShared(openView(context, args), 'topic', nameOf(args)),
      }),
      speaker: t.field({
        type: SpeakerType, nullable: true, description: `One speaker, by slug or id; ${missing}`, args: { ...names('ada-lovelace'), ...locale },
        resolve: (_root, args, context) => findShared(openView(context, args), 'speaker', nameOf(args)),
      }),
      organization: t.field({
        type: OrganizationType, nullable: true, description: `One organization, by slug or id; ${missing}`, args: { ...names('cncf'), ...locale },
        resolve: (_root, args, context) => findShared(openView(context, args), 'organization', nameOf(args)),
      }),
    }
  },
})

function findInProgramme<K extends 'session' | 'track'>(view: View, kind: K, args: ByName & { event?: string | null }): SeenInEvent<K> | null {
  return isGiven(args.event) ? findOwn(findEvent(view, args.event), kind, nameOf(args)) : findAnywhere(view, kind, args)
}
