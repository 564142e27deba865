import { externalKeyOf } from '../externalKeyOf.ts'
import { organizationKeyOf } from '../organizationKeyOf.ts'
import type { PersonRow } from '../sources/programme.ts'
import { richTextOf } from './abstractOf.ts'
import { comparableSpeaker } from './comparable.ts'
import { namingSlugs } from './namingSlugs.ts'
import type { Plan, SpeakerFields, Step } from './plan.ts'
import type { PlanContext } from './planContext.ts'
import { resolving } from './planContext.ts'
import { planLinks } from './planLinks.ts'
import { comparablePicture, pictureOf, portrait, withOrigin } from './planPicture.ts'
import { shorten } from './shorten.ts'
import { foreign, stepOf } from './stepOf.ts'

/**
 * The speakers. One whom an import into this event brought may change; one who is known from elsewhere keeps the profile there is,
 * untouched; people with one name are kept apart.
 */
export function planSpeakers(people: readonly PersonRow[], organizations: Plan['organizations'], { existing, matches, options, choices, nameOf, note }: PlanContext): Step<SpeakerFields>[] {
  const nameSpeaker = namingSlugs('speaker', existing.speakerSlugs)
  const bearers = new Map<string, number>()
  const organizationOf = resolving(organizations)
  return people.map((person): Step<SpeakerFields> => {
    const { key, row, name, jobTitle, organization, bio, picture, links, externalIds } = person
    const earlier = bearers.get(name) ?? 0
    bearers.set(name, earlier + 1)
    if (earlier > 0) note('people-share-name', row, name)
    const match = matches.speakers.get(key)
    const known = match ?? externalIds.flatMap((id) => existing.speakers.get(externalKeyOf(id)) ?? [])[0]
    if (known !== undefined && (match === undefined || match.recorded === null)) {
      const isPublished = 'isPublished' in known ? known.isPublished : known.isLive
      if (options.publish && !isPublished) note('profile-is-draft', row, known.name)
      return foreign(person, known)
    }
    const fields = (slug: string): SpeakerFields => ({
      name: shorten(name, 200, row, note),
      slug,
      jobTitle: jobTitle === '' ? null : shorten(jobTitle, 200, row, note),
      organization: organizationKeyOf(organization) || null,
      bio: richTextOf([bio], row, note),
      photo: pictureOf(picture, options.photos === true, row, note),
      links: planLinks(links, row, note),
      externalIds,
    })
    if (match === undefined) return { action: 'create', key, row, fields: fields(nameSpeaker(name)) }
    if (match.isInTrash) {
      note('in-trash', row, match.name)
      return foreign(person, match)
    }
    const planned = fields('')
    const theirs = { ...comparableSpeaker(planned, organizationOf), ...comparablePicture(planned.photo, match, portrait, options.replaced) }
    return withOrigin(stepOf(person, match, theirs, planned, externalIds, { source: options.source, publish: options.publish, nameOf, take: choices.take }), match, portrait)
  })
}
