import type { Edition } from '../../program/edition.ts'
import type { SpeakerEntity } from '../../program/entities.ts'
import type { LinkKind } from '../../program/kinds.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { sortInSteps } from '../../program/sortInSteps.ts'
import { mapInSteps } from '../../program/steps.ts'
import type { Steps } from '../../program/steps.ts'
import { byId } from '../byId.ts'
import { mediaUrlOf } from '../mediaUrl.ts'
import type { Speaker } from './shape.ts'

export type SessionizeOptions = { locale: Locale; publicUrl: string }

/** The speakers of an event by name. */
export function* describeSpeakers({ entities }: Edition, { locale, publicUrl }: SessionizeOptions): Steps<Speaker[]> {
  const [images, companies] = [yield* byId(entities.media), yield* byId(entities.organizations)]
  const stars = new Set(entities.sessions.filter(({ kind }) => kind === 'keynote').flatMap(({ appearances }) => appearances.map(({ speaker }) => speaker)))
  const write = (speaker: SpeakerEntity): Speaker => {
    const photo = images.get(speaker.photo ?? '')
    const tagLine = [inLocale(speaker.jobTitle, locale), companies.get(speaker.organization ?? '')?.name].filter((part) => part !== null && part !== undefined && part !== '').join(', ')
    return {
      id: speaker.id, ...splitName(speaker.name), fullName: speaker.name,
      bio: inLocale(speaker.bio, locale)?.text ?? null, tagLine: tagLine === '' ? null : tagLine,
      profilePicture: photo ? mediaUrlOf(photo, publicUrl, 400) : null, isTopSpeaker: stars.has(speaker.id),
      links: speaker.links.map(({ kind, label, url }) => ({ title: label ?? linkTypes[kind].replaceAll('_', ' '), url, linkType: linkTypes[kind] })),
      questionAnswers: [],
    }
  }
  return yield* mapInSteps(yield* sortInSteps(entities.speakers, (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)), write)
}

/** The last word is the family's name, as well as that can be told. */
function splitName(name: string): { firstName: string; lastName: string } {
  const at = name.trim().lastIndexOf(' ')
  return at < 0 ? { firstName: name.trim(), lastName: '' } : { firstName: name.trim().slice(0, at), lastName: name.trim().slice(at + 1) }
}

const linkTypes: Record<LinkKind, string> = {
  'website': 'Blog', 'x': 'Twitter', 'linkedin': 'LinkedIn', 'github': 'Other', 'mastodon': 'Other', 'bluesky': 'Other', 'youtube': 'Other',
  'slides': 'Other', 'video': 'Other', 'live-stream': 'Other', 'feedback': 'Other', 'other': 'Other',
}
