import { audiences, eventKinds, levels, linkKinds, phases, sessionKinds, sessionStates, slotStates, speakerRoles } from '../../program/kinds.ts'
import type { Audience, EventKind, Level, LinkKind, Phase, SessionKind, SessionState, SlotState, SpeakerRole } from '../../program/kinds.ts'
import { allLocales } from '../../program/locale.ts'
import type { Locale } from '../../program/locale.ts'
import { searchKinds } from '../search/search.ts'
import type { SearchKind } from '../search/search.ts'
import { builder } from './builder.ts'

/** `lightning-talk` is `LIGHTNING_TALK` in GraphQL. */
export function enumNameOf(value: string): string {
  return value.replaceAll('-', '_').toUpperCase()
}

function enumOf<T extends string>(name: string, description: string, values: readonly T[], descriptions: Record<T, string>) {
  const entries = values.map((value) => [enumNameOf(value), { value, description: descriptions[value] }] as const)
  return builder.enumType(name, { description, values: Object.fromEntries(entries) })
}

export const EventKindEnum = enumOf<EventKind>('EventKind', 'What sort of gathering an event is.', eventKinds, {
  'conference': 'A conference of its own, beside which others may run.',
  'co-located': 'Runs beside a larger conference: its `parent`.',
  'meetup': 'A smaller meeting.',
})

export const EventPhaseEnum = enumOf<Phase>('EventPhase', 'How far an event has come. It decides what of it is public.', phases, {
  'announced': 'Event, venue, organizer and sponsors are public; there is no programme yet.',
  'call-for-proposals': 'Proposals are taken; there is no programme yet.',
  'programme-published': 'The programme is public: tracks, rooms, sessions and speakers.',
  'live': 'The event is on.',
  'archived': 'The event is over; its programme stays readable.',
})

export const SessionKindEnum = enumOf<SessionKind>('SessionKind', 'What sort of item of the programme a session is.', sessionKinds, {
  'talk': 'A talk.',
  'keynote': 'A talk to everybody.',
  'panel': 'Several people discuss.',
  'workshop': 'Hands-on.',
  'lightning-talk': 'A talk of a few minutes.',
  'case-study': 'A report from practice.',
  'break': 'A break: coffee, lunch.',
  'registration': 'The desk is open.',
  'social': 'A party, a dinner, a run.',
})

export const SessionStateEnum = enumOf<SessionState>('SessionState', 'Whether a session takes place.', sessionStates, {
  confirmed: 'It takes place.',
  cancelled: 'It does not; it stays listed so that nobody waits for it.',
  replaced: 'Another session takes place instead: `replacedBy`.',
})

export const SlotStateEnum = enumOf<SlotState>('SlotState', 'Whether a session takes place at that time.', slotStates, {
  confirmed: 'It takes place.',
  cancelled: 'It does not, at that time; the session may have other slots.',
})

export const LevelEnum = enumOf<Level>('Level', 'How much a session asks of those who come.', levels, {
  beginner: 'Nothing is presupposed.',
  intermediate: 'The basics are presupposed.',
  advanced: 'Experience is presupposed.',
  any: 'For everybody.',
})

export const AudienceEnum = enumOf<Audience>('Audience', 'For whom a session is meant.', audiences, {
  'application-developer': 'People who write applications.',
  'platform-engineer': 'People who run platforms for others.',
  'security-engineer': 'People who secure systems.',
  'security-architect': 'People who design how systems are secured.',
  'maintainer': 'People who maintain open-source projects.',
  'ciso': 'People who answer for the security of an organization.',
  'legal-and-compliance': 'Lawyers and people who see to it that rules are kept.',
  'everyone': 'Everybody.',
})

export const SpeakerRoleEnum = enumOf<SpeakerRole>('SpeakerRole', 'What a speaker does in a session.', speakerRoles, {
  speaker: 'Gives the talk.',
  moderator: 'Leads the discussion.',
  panelist: 'Takes part in the discussion.',
  host: 'Leads through the session.',
})

export const LinkKindEnum = enumOf<LinkKind>('LinkKind', 'What a link leads to.', linkKinds, {
  'website': 'A website.',
  'slides': 'The slides of a session.',
  'video': 'A recording.',
  'live-stream': 'A live stream.',
  'feedback': 'Where to leave feedback.',
  'mastodon': 'A Mastodon profile.',
  'bluesky': 'A Bluesky profile.',
  'linkedin': 'A LinkedIn profile.',
  'x': 'An X profile.',
  'github': 'A GitHub profile or repository.',
  'youtube': 'A YouTube channel.',
  'other': 'Something else.',
})

export const LocaleEnum = enumOf<Locale>('Locale', 'A language in which texts can be written. Which of them this deployment serves is a setting.', allLocales, {
  en: 'English.', de: 'German.', fr: 'French.', es: 'Spanish.', it: 'Italian.', ja: 'Japanese.', ko: 'Korean.', zh: 'Chinese.',
})

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const ThemeEnum = enumOf<Theme>('Theme', 'The background on which a logo is to stand.', themes, { light: 'A light background.', dark: 'A dark background.' })

export const imageFormats = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const
export type ImageFormat = (typeof imageFormats)[number]
export const ImageFormatEnum = enumOf<ImageFormat>('ImageFormat', 'A file format of images.', imageFormats, {
  jpeg: 'JPEG.', png: 'PNG.', webp: 'WebP.', avif: 'AVIF.', gif: 'GIF.',
})

export const SearchKindEnum = enumOf<SearchKind>('SearchKind', 'What a search can find.', searchKinds, {
  event: 'Events, by name, tagline and description.',
  session: 'Sessions, by title, speakers and abstract.',
  speaker: 'Speakers, by name, job and biography.',
  track: 'Tracks, by name and description.',
  topic: 'Topics, by name.',
  organization: 'Organizations, by name.',
  sponsor: 'Sponsors, by the name of the organization and by what they say of themselves.',
  room: 'Rooms, by name.',
})
