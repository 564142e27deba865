import type { Edition } from '../../program/edition.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { sortInSteps } from '../../program/sortInSteps.ts'
import type { Steps } from '../../program/steps.ts'
import { byId } from '../byId.ts'
import { bySpeaker } from '../bySpeaker.ts'
import { mediaUrlOf } from '../mediaUrl.ts'
import { list, writeCsv } from './writeCsv.ts'

const columns = ['speaker', 'slug', 'name', 'pronouns', 'job title', 'organization', 'biography', 'photo', 'links', 'sessions'] as const

/** The speakers of an event by name, with the titles of what they do there. */
export function* renderSpeakersCsv({ entities }: Edition, { locale, publicUrl }: { locale: Locale; publicUrl: string }): Steps<string> {
  const [organizations, media] = [yield* byId(entities.organizations), yield* byId(entities.media)]
  const sessionsOf = yield* bySpeaker(entities.sessions, (session) => session)
  const sorted = yield* sortInSteps(entities.speakers, (a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
  return yield* writeCsv(columns, sorted, (speaker) => {
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
      'sessions': list((sessionsOf.get(speaker.id) ?? []).map(({ title, slug }) => inLocale(title, locale) ?? slug)),
    }
  })
}
