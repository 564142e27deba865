import { externalKeyOf } from '../externalKeyOf.ts'
import type { TakeNote } from '../notes.ts'
import { richTextOf } from './abstractOf.ts'
import { planLinks } from './planLinks.ts'
import { organizationKeyOf } from '../organizationKeyOf.ts'
import type { PersonRow } from '../sources/programme.ts'
import { namingSlugs } from './namingSlugs.ts'
import type { Create, Existing, Match, SpeakerFields } from './plan.ts'
import { shorten } from './shorten.ts'

/** The speakers: one whose guid is known keeps the profile there is, untouched; people with one name are kept apart. */
export function planSpeakers(people: readonly PersonRow[], existing: Existing, publish: boolean, note: TakeNote): (Create<SpeakerFields> | Match)[] {
  const nameSpeaker = namingSlugs('speaker', existing.speakerSlugs)
  const bearers = new Map<string, number>()
  return people.map(({ key, row, name, jobTitle, organization, bio, picture, links, externalIds }) => {
    const earlier = bearers.get(name) ?? 0
    bearers.set(name, earlier + 1)
    if (earlier > 0) note('people-share-name', row, name)
    const match = externalIds.flatMap((id) => existing.speakers.get(externalKeyOf(id)) ?? [])[0]
    if (match !== undefined) {
      if (publish && !match.isPublished) note('profile-is-draft', row, match.name)
      return { action: 'match', key, row, id: match.id, name: match.name }
    }
    if (picture !== '') note('picture-lost', row, picture)
    return {
      action: 'create',
      key,
      row,
      fields: {
        name: shorten(name, 200, row, note),
        slug: nameSpeaker(name),
        jobTitle: jobTitle === '' ? null : shorten(jobTitle, 200, row, note),
        organization: organizationKeyOf(organization) || null,
        bio: richTextOf([bio], row, note),
        links: planLinks(links, row, note),
        externalIds,
      },
    }
  })
}
