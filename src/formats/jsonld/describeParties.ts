import type { MediaEntity, OrganizationEntity, SessionEntity, SpeakerEntity } from '../../program/entities.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { mediaUrlOf } from '../mediaUrl.ts'
import { webUri } from '../webUri.ts'
import type { SchemaOrganization, SchemaPerson } from './shape.ts'

export type PartiesContext = {
  locale: Locale
  publicUrl: string
  speakers: ReadonlyMap<string, SpeakerEntity>
  organizations: ReadonlyMap<string, OrganizationEntity>
  media: ReadonlyMap<string, MediaEntity>
}

/** Whoever is on stage, once, in order, with the job shown for this appearance. */
export function performersOf({ appearances }: SessionEntity, context: PartiesContext): SchemaPerson[] {
  const { locale, publicUrl, speakers, organizations, media } = context
  const first = new Map(appearances.toReversed().map((appearance) => [appearance.speaker, appearance]))
  return [...new Set(appearances.map(({ speaker }) => speaker))].flatMap((id): SchemaPerson[] => {
    const speaker = speakers.get(id)
    if (!speaker) return []
    const appearance = first.get(id)
    const jobTitle = inLocale(appearance?.jobTitle ?? speaker.jobTitle, locale)
    const organization = organizations.get(appearance?.organization ?? speaker.organization ?? '')
    const photo = media.get(speaker.photo ?? '')
    const sameAs = speaker.links.flatMap(({ url }) => webUri(url) ?? [])
    return [{
      '@type': 'Person', 'name': speaker.name,
      ...(jobTitle === null || jobTitle === '' ? {} : { jobTitle }),
      ...(organization ? { worksFor: describeOrganization(organization, context) } : {}),
      ...(photo ? { image: mediaUrlOf(photo, publicUrl, 512) } : {}),
      ...(sameAs.length === 0 ? {} : { sameAs }),
    }]
  })
}

export function describeOrganization({ name, url, logo }: OrganizationEntity, { publicUrl, media }: Pick<PartiesContext, 'publicUrl' | 'media'>): SchemaOrganization {
  const uri = url === null ? null : webUri(url)
  const picture = media.get(logo ?? '')
  return { '@type': 'Organization', name, ...(uri === null ? {} : { url: uri }), ...(picture ? { logo: mediaUrlOf(picture, publicUrl, 512) } : {}) }
}
