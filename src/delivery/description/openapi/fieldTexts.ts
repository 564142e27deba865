import type { EntityKind } from '../../../program/kinds.ts'
import type { documentSchemas } from '../../rest/documents/toDocument.ts'
import type { z } from 'zod'

type Texts<K extends EntityKind> = Readonly<Record<keyof z.infer<(typeof documentSchemas)[K]>, string>>

const id = 'UUID; stays for ever.'
const slug = 'Name in addresses; lower case, with hyphens. May change: the old one redirects.'
const changedIn = 'Number of the event’s edition in which this last became different.'
const links = 'Links, in order.'

/** What each field of each document means. A field without a text does not compile. */
export const fieldTexts: { readonly [K in EntityKind]: Texts<K> } = {
  event: {
    id, slug, changedIn, links,
    formerSlugs: 'Slugs it had before; their addresses answer 308.',
    name: 'Name.',
    kind: 'A conference, an event beside one, or a meetup.',
    parent: 'The conference beside which it runs; null if there is none, or it is not public.',
    coLocatedEvents: 'The public events beside it.',
    organizer: 'Who holds it.',
    tagline: 'One line about it.',
    description: 'What it is about.',
    startsOn: 'First day, in the zone of the event.',
    endsOn: 'Last day, in the zone of the event.',
    timeZone: 'IANA name of the zone in which its clock runs.',
    dayEndsAtHour: 'Hour, 0 to 12, at which a programme day ends: with 4, what starts at 03:59 belongs to the day before.',
    rasterMinutes: 'The grid on which slots are laid, in minutes.',
    venue: 'Where it is.',
    phase: 'How far it is. Tracks, rooms, sessions and speakers are public from `programme-published` on.',
    registration: 'Where and when to register.',
    callForProposals: 'Where and when to propose a session.',
    tiers: 'Tiers of sponsors, highest first.',
    codeOfConductUrl: 'The code of conduct.',
    logo: 'Logo.',
    cover: 'A wide picture.',
    edition: 'The edition that this answer was made from.',
  },
  venue: { id, slug, name: 'Name.', address: 'Postal address.', geo: 'Position (WGS 84).', timeZone: 'IANA name of its time zone.', url: 'Website.' },
  room: {
    id, slug, guid: 'A second UUID, for feeds that want one.', name: 'Name.', venue: 'The venue it is in.', floor: 'Floor, in the words on its signs.', capacity: 'Seats.', order: 'Place among the rooms.',
  },
  track: { id, slug, changedIn, event: 'The event it belongs to.', name: 'Name.', color: 'Colour: `#rrggbb`, lower case.', description: 'What it is about.', order: 'Place among the tracks.' },
  topic: { id, slug, name: 'Name.' },
  session: {
    id, slug, changedIn, links,
    event: 'The event it belongs to.',
    formerSlugs: 'Slugs it had before; their addresses answer 308.',
    title: 'Title.',
    kind: 'Talk, keynote, panel, workshop, …; breaks and registration are sessions too.',
    abstract: 'What it is about.',
    track: 'The track it belongs to.',
    level: 'How much it asks of those who come.',
    audiences: 'For whom it is.',
    language: 'Language in which it is held (BCP 47).',
    topics: 'Topics, in order.',
    appearances: 'Who appears, in order.',
    state: '`cancelled` and `replaced` sessions stay, so that links to them work and calendars hear of it.',
    replacedBy: 'What takes place instead.',
    sponsor: 'The sponsor who presents it.',
    doNotRecord: 'True if it is not to be recorded.',
    slots: 'When and where, by start. None: not scheduled yet.',
  },
  speaker: {
    id, slug, links,
    name: 'Name.', pronouns: 'Pronouns.', jobTitle: 'Job title today; that of one appearance is with the appearance.', organization: 'The organization they belong to today.',
    bio: 'About them.', photo: 'Portrait.', appearances: 'Sessions in all live events; asked for one event, in that one.',
  },
  organization: { id, slug, name: 'Name.', url: 'Website.', logo: 'Logo on light ground.', logoDark: 'Logo on dark ground.' },
  sponsor: {
    id, changedIn, event: 'The event that is sponsored.', organization: 'Who sponsors it.', tier: 'The tier.', order: 'Place within the tier.', url: 'Where their logo leads.',
    booth: 'Number of the booth.', text: 'What they say of themselves here.', logo: 'Logo for this event on light ground, if other than the organization’s.', logoDark: 'The same on dark ground.',
  },
  media: {
    id, alt: 'What is to be seen, in words.', url: 'Address of the whole picture: the same bytes for ever.', filename: 'File name, which bears the hash of the content.', mimeType: 'Media type.',
    width: 'Pixels.', height: 'Pixels.', filesize: 'Bytes.', focalPoint: 'What a cropped picture must still show: fractions of width and height, 0 to 1.',
    placeholder: 'A data URL of a few bytes, to show while loading.', sizes: 'The same picture smaller, widest first.',
  },
}

/** Of parts that several documents have. */
export const partTexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  RichText: { html: 'HTML, sanitised.', markdown: 'The same as Markdown.', text: 'The same as plain text.' },
  Link: { kind: 'What is there.', label: 'Words for it, if other than its kind.', url: 'Address.' },
  Window: { url: 'Where it is done.', opensAt: 'From when (UTC).', closesAt: 'Until when (UTC).' },
  Tier: { id: 'Id within the event.', slug: 'Name in addresses, within the event.', name: 'Name.', order: 'Place among the tiers: the highest is first.' },
  MediaFile: { url: 'Address: the same bytes for ever.', filename: 'File name, which bears the hash of the content.', mimeType: 'Media type.', width: 'Pixels.', height: 'Pixels.', filesize: 'Bytes.' },
  Slot: {
    id, number: 'A whole number, unique and kept for ever, for feeds that want one.', guid: 'A second UUID, for calendars and feeds; kept for ever.', day: 'The programme day: before the hour at which a day ends it is still the day before.',
    room: 'Where.', startsAt: 'From when (UTC).', endsAt: 'Until when (UTC).', startsAtLocal: 'The same on the event’s clock, with its offset.', endsAtLocal: 'The same on the event’s clock, with its offset.',
    timeZone: 'IANA name of the event’s time zone.', state: 'Whether it takes place.', sequence: 'Grows by one with each change of time, room or state (RFC 5545).', changedAt: 'When time, room or state last changed (UTC).',
    movedFrom: 'The place before the last move since the programme was first public.',
  },
  SlotPlace: { room: 'Where.', startsAt: 'From when (UTC).', endsAt: 'Until when (UTC).', startsAtLocal: 'The same on the event’s clock, with its offset.', endsAtLocal: 'The same on the event’s clock, with its offset.' },
  Page: {
    docs: 'The documents of this page.', totalDocs: 'Documents in the whole list.', limit: 'Documents a page.', totalPages: 'Pages in the whole list.', page: 'Number of this page, from 1.',
    pagingCounter: 'Place of the first document of this page in the whole list, from 1.', hasPrevPage: 'True if there is a page before.', hasNextPage: 'True if there is a page after.',
    prevPage: 'Number of the page before.', nextPage: 'Number of the page after.',
  },
}
