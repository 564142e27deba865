import { sha256 } from '../../program/canonical.ts'
import type { PathReference, TakeNote } from '../notes.ts'
import { namingSlugs } from '../plan/namingSlugs.ts'
import type { PlanOptions } from '../plan/planProgramme.ts'
import { titleOf, wholeCollections } from './fields.ts'
import type { WholeCollection } from './fields.ts'
import type { WholeThere } from './loadWhole.ts'
import { slugKeyOf, tiersIn } from './loadWhole.ts'
import type { WholeMatches } from './matchWhole.ts'
import type { Refer } from './references.ts'
import type { Content, WholeDocument, WholeEvent } from './wholeEvent.ts'
import { newestOf } from './wholeEvent.ts'

/** What is known of the whole, while each document is planned. */
export type WholeContext = {
  whole: WholeEvent
  there: WholeThere
  matches: WholeMatches
  options: PlanOptions
  note: TakeNote
  /** Names of the media files that the archive holds. */
  files: ReadonlySet<string>
  /** Of what will be there, by id in the file. */
  kept: ReadonlySet<string>
  /** The id here of what is here already; others keep their key. `null`: it will not be there, or (a room) in a venue that is not the event’s. */
  refer: Refer
  nameOf: (reference: string) => string
  /** A slug that is free; of a room: in its venue. */
  nameSlug: (collection: WholeCollection, wanted: string, venue: string | null) => string
}

/** @param files names of the media files that the archive holds. */
export function contextOf(whole: WholeEvent, there: WholeThere, matches: WholeMatches, files: ReadonlySet<string>, options: PlanOptions, note: TakeNote): WholeContext {
  const names = new Map(wholeCollections.flatMap((collection) => [...whole.documents[collection], ...there.documents[collection]].map((document) => [document.id, titleIn(collection, document)] as const)))
  const kept = new Set<string>()
  for (const collection of wholeCollections) {
    for (const document of whole.documents[collection]) {
      const content = newestOf(document)
      const row = rowOf(collection, document)
      if (matches.get(document.id) === 'trash') note('in-trash', row)
      else if (collection === 'media' && !matches.has(document.id) && !files.has(String(content['filename']))) note('file-missing', row, String(content['filename']))
      // What it hangs on is not there: a slot of a session in the trash, a room without its venue.
      else if ([['slots', 'session'], ['rooms', 'venue'], ['sponsors', 'organization']].some(([of, field]) => of === collection && !kept.has(String(content[field ?? ''])))) note('reference-lost', row)
      else kept.add(document.id)
    }
  }
  const localTiers = new Map((there.documents.events[0] === undefined ? [] : tiersIn(there.documents.events[0])).map(({ id, slug }) => [slug, id]))
  const tiers = new Map((whole.documents.events[0] === undefined ? [] : tiersIn(whole.documents.events[0])).map(({ id, slug }) => [id, localTiers.get(slug) ?? (there.tiers.has(id) ? sha256(`${options.slug} ${id}`).slice(0, 24) : id)]))
  const idHere = (id: string): string => {
    const match = matches.get(id)
    return match === undefined || match === 'trash' ? id : match.id
  }
  const namers = new Map<string, (text: string) => string>()
  const namerOf = (collection: WholeCollection, venue: string | null): ((text: string) => string) => {
    const prefix = slugKeyOf('', venue)
    const taken = [...there.slugs[collection]].flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []))
    const namer = namers.get(`${collection} ${prefix}`) ?? namingSlugs(collection.replace(/s$/, ''), taken)
    namers.set(`${collection} ${prefix}`, namer)
    return namer
  }
  const { venue: theirVenue } = newestOf(whole.documents.events[0] ?? noDocument)
  const here = there.documents.events[0]
  const { venue: ourVenue, parent } = newestOf(here ?? noDocument)
  const home = here === undefined ? (typeof theirVenue === 'string' ? idHere(theirVenue) : null) : ourVenue
  // Events beside each other share rooms; without one beside it a slot lies in the event's own venue, or where one lies already.
  const used = new Set(there.documents.slots.map((slot) => newestOf(slot)['room']))
  const isAlone = there.parents.size === 0 && parent === undefined
  const venues = new Map(whole.documents.rooms.map((room) => [room.id, idHere(String(newestOf(room)['venue']))]))
  const isElsewhere = (room: string): boolean => isAlone && venues.get(room) !== home && !used.has(idHere(room))
  return {
    whole, there, matches, options, note, files, kept,
    refer: (to, id) => (to === 'tiers' ? (tiers.get(id) ?? null) : to === 'rooms' && isElsewhere(id) ? null : kept.has(id) ? idHere(id) : to === 'events' && there.parents.has(id) ? id : null),
    nameOf: (reference) => names.get(reference) ?? reference,
    nameSlug: (collection, wanted, venue) => namerOf(collection, venue === null ? null : idHere(venue))(wanted),
  }
}

/** Stands for an event that is not there. */
export const noDocument: WholeDocument = { id: '', published: null, draft: null }

export function rowOf(collection: WholeCollection, document: WholeDocument): PathReference {
  return { path: `${collection} ${document.id}`, name: `${collection.replace(/s$/, '')} "${titleIn(collection, document).slice(0, 80)}"` }
}

export function titleIn(collection: WholeCollection, document: WholeDocument): string {
  return titleOfContent(collection, newestOf(document)) || document.id
}

/** As {@link titleIn}; a slot bears the name of its session, a sponsor that of its organization. */
export function nameIn(collection: WholeCollection, document: WholeDocument, { nameOf }: Pick<WholeContext, 'nameOf'>): string {
  const bearer = newestOf(document)[collection === 'slots' ? 'session' : 'organization']
  return (collection === 'slots' || collection === 'sponsors') && typeof bearer === 'string' ? nameOf(bearer) : titleIn(collection, document)
}

export function titleOfContent(collection: WholeCollection, content: Content): string {
  const title = content[titleOf[collection] ?? 'name']
  return typeof title === 'string' ? title : String(Object.values(title ?? {})[0] ?? '')
}
