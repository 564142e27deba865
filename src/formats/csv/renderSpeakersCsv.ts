import type { Edition } from '../../program/edition.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { byId } from '../byId.ts'
import { mediaUrlOf } from '../mediaUrl.ts'
import { list, writeCsv } from './writeCsv.ts'

const columns = ['speaker', 'slug', 'name', 'pronouns', 'job title', 'organization', 'biography', 'photo', 'links', 'sessions'] as const

/** The speakers of an event by name, with the titles of what they do there. */
export function renderSpeakersCsv({ entities }: Edition, { locale, publicUrl }: { locale: Locale; publicUrl: string }): Uint8Array<ArrayBuffer> {
  const [organizations, media] = [byId(entities.organizations), byId(entities.media)]
  const sorted = [...entities.speakers].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
  return writeCsv(columns, sorted.map((speaker) => {
    const photo = media.get(speaker.photo ?? '')
    return {
      'speaker': speaker.id,
      'slug': speaker.slug,
      'name': speaker.name,
      'pronouns': speaker.pronouns,
      'job title': inLocale(speaker.jobTitle, locale),
      'organization': organizations.get(speaker.organization ?? '')?.name ?? null,
      'biography': inLocale(speaker.bio, locale)?.text ?? null,
      'photo': photo ? mediaUrlOf(photo, publicUrl, 512) : null,
      'links': list(speaker.links.map(({ url }) => url)),
      'sessions': list(entities.sessions.filter(({ appearances }) => appearances.some((one) => one.speaker === speaker.id)).map(({ title, slug }) => inLocale(title, locale) ?? slug)),
    }
  }))
}
