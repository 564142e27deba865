import type { Entities } from '../entities.ts'
import { inLocale } from '../locale.ts'
import type { EntityKind } from '../kinds.ts'
import {
  choiceField, flagField, linksField, listField, plainField, referenceField, referencesField, richTextField, spoken, textField, whole, windowField,
} from './words.ts'
import type { Field } from './words.ts'

/** Fields that are told apart, or say nothing: an id never changes. */
type Untold<K extends EntityKind> = 'id' | (K extends 'session' ? 'slots' : never)

export type FieldsOf<K extends EntityKind> = { readonly [F in Exclude<keyof Entities[K], Untold<K>>]: Field<Entities[K][F]> }

const slug = plainField('Name in addresses')
const formerSlugs = listField('Former names in addresses')
const logos = { logo: referenceField('Logo', 'media'), logoDark: referenceField('Logo on dark', 'media') }

/** Every field of every kind by the name that editors know: a field without words does not compile. */
export const fields: { readonly [K in EntityKind]: FieldsOf<K> } = {
  event: {
    name: textField('Name'), slug, formerSlugs, kind: choiceField('Kind'), parent: referenceField('Conference beside which it runs', 'event'),
    organizer: referenceField('Organizer', 'organization'), tagline: textField('Tagline'), description: richTextField('Description'),
    startsOn: plainField('First day'), endsOn: plainField('Last day'), timeZone: plainField('Time zone'), dayEndsAtHour: plainField('Hour at which days end'),
    rasterMinutes: plainField('Raster in minutes'), venue: referenceField('Venue', 'venue'), phase: choiceField('Phase'),
    registration: windowField('Registration'), callForProposals: windowField('Call for proposals'),
    tiers: { label: 'Sponsor tiers', write: (tiers) => whole(tiers.map(({ name, slug: address }) => inLocale(name, 'en') ?? address).join(', ')) },
    links: linksField('Links'), codeOfConductUrl: plainField('Code of conduct'), logo: logos.logo, cover: referenceField('Cover', 'media'),
  },
  venue: {
    name: textField('Name'), slug,
    address: { label: 'Address', write: ({ street, postalCode, city, region, country }) => whole([street, postalCode, city, region, country].filter(Boolean).join(', ')) },
    geo: { label: 'Place on the map', write: (geo) => whole(geo === null ? null : `${geo.latitude}, ${geo.longitude}`) },
    timeZone: plainField('Time zone'), url: plainField('Website'),
  },
  room: {
    name: textField('Name'), slug, guid: plainField('GUID'), venue: referenceField('Venue', 'venue'), floor: plainField('Floor'), capacity: plainField('Capacity'), order: plainField('Order'),
  },
  track: { name: textField('Name'), slug, color: plainField('Colour'), description: textField('Description'), order: plainField('Order') },
  topic: { name: textField('Name'), slug },
  session: {
    title: textField('Title'), slug, formerSlugs, kind: choiceField('Kind'), abstract: richTextField('Abstract'), track: referenceField('Track', 'track'),
    level: choiceField('Level'), audiences: listField('Audiences', spoken), language: plainField('Language'), topics: referencesField('Topics', 'topic'),
    appearances: {
      label: 'Speakers',
      write: (appearances, { nameOf }) => whole(appearances.map(({ speaker, role, jobTitle, organization }) => {
        const as = [...(role === 'speaker' ? [] : [role]), inLocale(jobTitle, 'en'), organization === null ? null : nameOf('organization', organization)].filter(Boolean)
        return as.length === 0 ? nameOf('speaker', speaker) : `${nameOf('speaker', speaker)} (${as.join(', ')})`
      }).join(', ')),
    },
    state: choiceField('State'), replacedBy: referenceField('Replaced by', 'session'), sponsor: referenceField('Sponsor', 'sponsor'), links: linksField('Links'),
    doNotRecord: flagField('Not to be recorded'),
  },
  speaker: {
    name: plainField('Name'), slug, pronouns: plainField('Pronouns'), jobTitle: textField('Job title'), organization: referenceField('Organization', 'organization'),
    bio: richTextField('Biography'), photo: referenceField('Photo', 'media'), links: linksField('Links'),
  },
  organization: { name: plainField('Name'), slug, url: plainField('Website'), ...logos },
  sponsor: {
    organization: referenceField('Organization', 'organization'), tier: { label: 'Tier', write: (tier, { tierNameOf }) => whole(tierNameOf(tier)) }, order: plainField('Order'),
    url: plainField('Address'), booth: plainField('Booth'), text: richTextField('Text'), ...logos,
  },
  media: {
    slug: plainField('File'), alt: textField('Alternative text'), files: { label: 'Sizes', write: (files) => whole(files.map(({ filename }) => filename).join(', ')) },
    focalPoint: { label: 'Focal point', write: (point) => whole(point === null ? null : `${point.x}, ${point.y}`) }, placeholder: { label: 'Placeholder', write: () => ({}) },
  },
}
