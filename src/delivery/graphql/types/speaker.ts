import { optionalTextOf } from '../../rest/view.ts'
import { richTextIn } from '../texts.ts'
import { readAcrossEvents } from '../../store/reading.ts'
import { findEvent } from '../findEvent.ts'
import type { AppearanceOf } from '../refs.ts'
import { AppearanceType, ImageType, LinkType, OrganizationType, RichTextType, SpeakerType } from '../refs.ts'
import type { Seen } from '../seen.ts'
import { findRef, lookAt } from '../seen.ts'

SpeakerType.implement({
  description: 'A person on stage. One profile for all events.',
  fields: (t) => ({
    id: t.id({ description: 'UUID, for ever the same.', resolve: ({ entity }) => entity.id }),
    slug: t.string({ description: 'The name of the speaker in addresses.', resolve: ({ entity }) => entity.slug }),
    name: t.string({ description: 'The name.', resolve: ({ entity }) => entity.name }),
    pronouns: t.string({ nullable: true, description: 'Pronouns; null if not given.', resolve: ({ entity }) => entity.pronouns }),
    jobTitle: t.string({ nullable: true, description: 'The job; null if not given. An appearance may show another.', resolve: ({ entity, view }) => optionalTextOf(entity.jobTitle, view) }),
    organization: t.field({ type: OrganizationType, nullable: true, description: 'Where they work; null if not given. An appearance may show another.', resolve: ({ entity, view }) => findRef(view, 'organization', entity.organization) }),
    bio: t.field({ type: RichTextType, nullable: true, description: 'Who they are; null if nothing was written.', resolve: ({ entity, view }) => richTextIn(entity.bio, view) }),
    photo: t.field({ type: ImageType, nullable: true, description: 'A portrait; null if there is none.', resolve: ({ entity, view }) => findRef(view, 'media', entity.photo) }),
    links: t.field({ type: [LinkType], description: 'Where else to find them.', resolve: ({ entity }) => entity.links }),
    appearances: t.field({
      type: [AppearanceType], description: 'Where they are on stage, in all events whose programme is public: by event, then by start.',
      args: { event: t.arg.string({ description: 'Only in this event, by slug or id, such as `kubecon-cloudnativecon-eu-2026`. Without: in all.' }) },
      resolve: ({ entity, view }, { event }) => findAppearances({ entity, view }, event ?? null),
    }),
  }),
})

function findAppearances({ entity, view }: Seen<'speaker'>, slug: string | null): AppearanceOf[] {
  if (slug === null) {
    const all = readAcrossEvents(view.reading).appearancesOf.get(entity.id) ?? []
    return all.map(({ event, session, appearance }) => ({ view: lookAt(view, event), session, appearance }))
  }
  const own = findEvent(view, slug)
  return (own.event.sessionsOf.speaker.get(entity.id) ?? []).flatMap((session) =>
    session.appearances.filter(({ speaker }) => speaker === entity.id).map((appearance) => ({ view: own, session, appearance })))
}
