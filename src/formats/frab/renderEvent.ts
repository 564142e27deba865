import type { Appearance, Link, MediaEntity, SessionEntity, Slot, SpeakerEntity } from '../../program/entities.ts'
import type { LinkKind } from '../../program/kinds.ts'
import type { Locale } from '../../program/locale.ts'
import { inLocale } from '../../program/locale.ts'
import { hoursAndMinutes, localClock, minutesBetween } from '../clockTimes.ts'
import { localDateTime } from '../../program/localDateTime.ts'
import { eventSlugOf } from './names.ts'
import type { FrabEvent, FrabPerson, FrabReference, FrabReferenceType } from './scheduleShape.ts'
import { splitText } from './splitText.ts'
import { mediaUrlOf } from '../mediaUrl.ts'
import { sessionUrlOf } from '../sessionUrl.ts'
import { webUri } from '../webUri.ts'
import { wordsOf } from '../words.ts'

/** What the events of one file have in common. */
export type EventContext = {
  locale: Locale
  publicUrl: string
  timeZone: string
  acronym: string
  /** Titles of sessions and names of tracks, by id. */
  titles: ReadonlyMap<string, string>
  trackNames: ReadonlyMap<string, string>
  speakers: ReadonlyMap<string, SpeakerEntity>
  media: ReadonlyMap<string, MediaEntity>
}

/** One slot as the format has it. */
export function renderEvent(slot: Slot, session: SessionEntity, room: string, context: EventContext): FrabEvent {
  const { locale, timeZone } = context
  const feedback = session.links.find(({ kind, url }) => kind === 'feedback' && webUri(url) !== null)
  const feedbackUrl = feedback && webUri(feedback.url)
  const others = session.links.filter((link) => link !== feedback)
  return {
    guid: slot.guid,
    id: slot.number,
    date: localDateTime(slot.startsAt, timeZone),
    start: localClock(slot.startsAt, timeZone),
    end: localDateTime(slot.endsAt, timeZone),
    duration: hoursAndMinutes(minutesBetween(slot.startsAt, slot.endsAt)),
    room,
    slug: eventSlugOf(context.acronym, slot.number, session.slug),
    url: sessionUrlOf(session, context.publicUrl),
    ...titleOf(slot, session, context),
    track: session.track === null ? null : context.trackNames.get(session.track) ?? null,
    type: session.kind.replaceAll('-', '_'),
    language: session.language,
    ...splitText(inLocale(session.abstract, locale)?.markdown ?? ''),
    do_not_record: session.doNotRecord,
    ...(feedbackUrl ? { feedback_url: feedbackUrl } : {}),
    persons: personsOf(session.appearances, context),
    links: referencesTo(others.filter(({ kind }) => kind !== 'slides')),
    attachments: referencesTo(others.filter(({ kind }) => kind === 'slides')),
  }
}

/** The format has no state: what is cancelled or replaced says so in its title, which every client shows. */
function titleOf(slot: Slot, session: SessionEntity, { locale, titles }: EventContext): Pick<FrabEvent, 'title' | 'subtitle'> {
  const title = titles.get(session.id) ?? session.slug
  const words = wordsOf[locale]
  const successor = session.replacedBy === null ? undefined : titles.get(session.replacedBy)
  const isOff = slot.state === 'cancelled' || session.state !== 'confirmed'
  return {
    title: isOff ? `${words.cancelled}: ${title}` : title,
    subtitle: session.state === 'replaced' && successor !== undefined ? `${words.replacedBy}: ${successor}` : null,
  }
}

function personsOf(appearances: readonly Appearance[], context: EventContext): FrabPerson[] {
  const ids = new Set(appearances.map(({ speaker }) => speaker))
  return [...ids].flatMap((id) => {
    const speaker = context.speakers.get(id)
    return speaker ? [renderPerson(speaker, context)] : []
  })
}

function renderPerson(speaker: SpeakerEntity, { locale, publicUrl, media }: EventContext): FrabPerson {
  const biography = inLocale(speaker.bio, locale)?.markdown.trim()
  const photo = speaker.photo === null ? undefined : media.get(speaker.photo)
  const website = speaker.links.find(({ kind }) => kind === 'website')
  const url = website && webUri(website.url)
  return {
    guid: speaker.id,
    name: speaker.name,
    ...(photo ? { avatar: mediaUrlOf(photo, publicUrl, 256) } : {}),
    ...(biography ? { biography } : {}),
    ...(url ? { url } : {}),
    ...(speaker.links.length > 0 ? { links: referencesTo(speaker.links) } : {}),
  }
}

/** Links of the web; others (`mailto:`) are none to the format's clients. */
function referencesTo(links: readonly Link[]): FrabReference[] {
  return links.flatMap(({ kind, label, url }) => {
    const uri = webUri(url)
    return uri === null ? [] : [{ type: typeOfLink[kind], url: uri, title: label ?? titleOfLink[kind] }]
  })
}

const typeOfLink: Record<LinkKind, FrabReferenceType> = {
  website: 'web', slides: 'slides', video: 'media', 'live-stream': 'media', feedback: 'related', mastodon: 'activitypub',
  bluesky: 'web', linkedin: 'web', x: 'web', github: 'web', youtube: 'media', other: 'related',
}

const titleOfLink: Record<LinkKind, string> = {
  website: 'Website', slides: 'Slides', video: 'Video', 'live-stream': 'Live stream', feedback: 'Feedback', mastodon: 'Mastodon',
  bluesky: 'Bluesky', linkedin: 'LinkedIn', x: 'X', github: 'GitHub', youtube: 'YouTube', other: 'Link',
}
