import { nothingTold } from '../../program/importing/mapping.ts'
import { takingNotes } from '../notes.ts'
import { noChoices } from '../plan/choices.ts'
import { fingerprintOf } from '../plan/compareFields.ts'
import type { EventFields, Plan, Step } from '../plan/plan.ts'
import { PlanRefused } from '../plan/plan.ts'
import type { PlanOptions } from '../plan/planProgramme.ts'
import { findSlugFault } from '../../content/validate/slug.ts'
import { writtenKeyOf } from '../apply/written.ts'
import { foreign, stepOf } from '../plan/stepOf.ts'
import { comparableContent, filePart } from './comparableContent.ts'
import { allFieldsOf, draftedCollections, fieldsOf, ownCollections, wholeCollections } from './fields.ts'
import type { WholeCollection } from './fields.ts'
import { findMissingDocuments } from './findMissingDocuments.ts'
import type { WholeThere } from './loadWhole.ts'
import { matchWhole, originPart } from './matchWhole.ts'
import type { Refer } from './references.ts'
import { comparableFile, shortenFileName } from './planFile.ts'
import { mapReferences } from './references.ts'
import type { Content, WholeDocument, WholeEvent } from './wholeEvent.ts'
import type { WholeContext } from './wholeContext.ts'
import { contextOf, nameIn, noDocument, rowOf, titleOfContent } from './wholeContext.ts'
import { newestOf } from './wholeEvent.ts'
import type { WholeFields, WholeStep } from './wholeStep.ts'

/** Beyond what feeds of 32 bits hold, and what leaves room for those to come. */
const highestNumber = 1_000_000_000

/**
 * What it takes to bring an exported event in, into a new event or one that is there; as {@link planProgramme}, of every field in every
 * language. What is new keeps its ids, guids, numbers and slugs as far as they are free here.
 * @param files names of the media files that the archive holds.
 * @throws PlanRefused
 */
export function planWhole(whole: WholeEvent, there: WholeThere, files: ReadonlySet<string>, options: PlanOptions): Plan {
  refuse(there, options)
  const { notes, note } = takingNotes()
  const matches = matchWhole(whole, there)
  const context = contextOf(whole, there, matches, files, options, note)
  const documents = wholeCollections.flatMap((collection) => whole.documents[collection].flatMap((document): WholeStep[] => {
    if (!context.kept.has(document.id)) return []
    return [{ collection, ...stepFor(collection, document, context) }]
  }))
  const [event] = documents.filter(({ collection }) => collection === 'events')
  if (event === undefined) throw new Error('An export without its event was read.')
  const venue = documents.find(({ collection, key }) => collection === 'venues' && key === newestOf(whole.documents.events[0] ?? noDocument)['venue'])
  return {
    source: options.source, locale: options.locale, publish: options.publish,
    event: shownEvent(event, options),
    venue: { action: 'match', key: 'venue', row: event.row, id: '', name: venue === undefined ? 'none' : context.nameOf(venue.key), kept: [], record: null },
    rooms: [], tracks: [], organizations: [], topics: [], speakers: [], sessions: [], slots: [], kinds: [], doubts: [], categories: [], columns: [], mapping: nothingTold,
    documents,
    missing: findMissingDocuments(there, matches, options, note),
    notes,
  }
}

function refuse({ event }: WholeThere, { slug, create }: PlanOptions): void {
  const fault = findSlugFault(slug)
  if (fault !== null) throw new PlanRefused('bad-slug', `--event ${slug}: ${fault}`)
  if (event === null) {
    if (!create) throw new PlanRefused('event-missing', `There is no event "${slug}". To make it from the file, add --create.`)
  } else if (event.inTrash) throw new PlanRefused('event-in-trash', `The event "${slug}" (${event.name}) lies in the trash. Restore it, delete it for good, or choose another --event.`)
  else if (event.isArchived) throw new PlanRefused('event-archived', `The event "${slug}" (${event.name}) is archived: it is frozen. Set another phase first.`)
}

function stepFor(collection: WholeCollection, document: WholeDocument, context: WholeContext): Step<WholeFields> {
  const { there, matches, options, nameOf, refer } = context
  const row = rowOf(collection, document)
  const match = matches.get(document.id)
  const fields = fieldsOf[collection]
  if (match === undefined || match === 'trash') return { action: 'create', key: document.id, row, fields: freshFields(collection, document, context) }
  const recorded = there.written.get(writtenKeyOf(collection, match.id)) ?? null
  const name = nameIn(collection, match, context)
  if (collection === 'speakers' && options.publish && match.published === null) context.note('profile-is-draft', row, name)
  if (!ownCollections.has(collection) && recorded === null) return foreign({ key: document.id, row }, { id: match.id, name })
  const status = match.draft === null ? 'published' : 'draft'
  const same: Refer = (_to, id) => id
  const isPublic = document.draft === null
  const all = comparableContent(newestOf(document), fields, refer)
  // Where an event takes place stays, and so does what decides when things go public unless this publishes, and may.
  const left = collection === 'events' ? ['venue', 'parent', ...(options.publish && (options.setsPhase ?? true) ? [] : ['phase', 'publishing', 'phaseChanges'])] : []
  const theirs = Object.fromEntries(Object.entries(all).filter(([part]) => !left.includes(part) && part !== filePart))
  const file = collection === 'media' ? comparableFile(document, match, recorded?.fields ?? null, context) : {}
  lostReferences(document, collection, context)
  const step = stepOf(
    { key: document.id, row },
    { id: match.id, name, fields: comparableContent(newestOf(match), fields, same), externalIds: [], recorded, isInTrash: false, status, isLive: match.published !== null },
    { ...theirs, ...file },
    { name, id: null, number: null, published: null, draft: asKeys(collection, newestOf(document), context) },
    [],
    { source: options.source, publish: draftedCollections.has(collection) ? options.publish && isPublic : null, nameOf: (reference) => shortenFileName(nameOf(reference)), take: (options.choices ?? noChoices).take },
  )
  if (step.record === null) return step
  return { ...step, record: { ...step.record, fields: { ...step.record.fields, [originPart]: fingerprintOf(document.id) } } }
}

/** A new document: with its own ids where they are free, and a slug that is. */
function freshFields(collection: WholeCollection, document: WholeDocument, context: WholeContext): WholeFields {
  const { there, options, note, nameSlug } = context
  const row = rowOf(collection, document)
  const newest = newestOf(document)
  const wanted = collection === 'events' ? options.slug : typeof newest['slug'] === 'string' ? newest['slug'] : null
  const slug = wanted === null ? null : nameSlug(collection, wanted, collection === 'rooms' ? String(newest['venue']) : null)
  if (slug !== null && slug !== wanted) note('slug-taken', row, `"${wanted ?? ''}" became "${slug}"`)
  const isGuidTaken = typeof newest['guid'] === 'string' && there.guids.has(newest['guid'])
  if (isGuidTaken) note('guid-in-use', row, String(newest['guid']))
  lostReferences(document, collection, context)
  const fresh = (content: Content | null): Content | null => {
    if (content === null) return null
    const { number: _, guid, ...rest } = asKeys(collection, content, context)
    // A draft may bear another slug than what is public.
    const own = content['slug'] === newest['slug'] ? slug : content['slug']
    return { ...rest, ...(guid === undefined || isGuidTaken ? {} : { guid }), ...(slug === null ? {} : { slug: own }) }
  }
  const number = collection === 'slots' ? Number(newest['number']) : Number.NaN
  const isFree = Number.isInteger(number) && number > there.lastNumber && number <= highestNumber
  const [published, draft] = [fresh(document.published), fresh(document.draft)]
  const keeps = options.keepsIdentity ?? true
  return { name: nameIn(collection, document, context), id: !keeps || there.taken.has(document.id) ? null : document.id, number: keeps && isFree ? number : null, published: options.publish ? published : null, draft: options.publish ? draft : (draft ?? published) }
}

/** A content with references as keys, those of tiers as the ids that they have here. */
function asKeys(collection: WholeCollection, content: Content, { refer }: WholeContext): Content {
  const mapped = mapReferences(content, allFieldsOf(collection), (to, id) => {
    const here = refer(to, id)
    return here === null || to === 'tiers' ? here : id
  })
  const { tiers } = mapped
  return Array.isArray(tiers) ? { ...mapped, tiers: tiers.map((tier: Content) => ({ ...tier, id: refer('tiers', String(tier['id'])) })) } : mapped
}

/** Says what a document names that will not be there. */
function lostReferences(document: WholeDocument, collection: WholeCollection, { refer, note, nameOf }: WholeContext): void {
  mapReferences(newestOf(document), fieldsOf[collection], (to, id) => {
    if (refer(to, id) === null) note('reference-lost', rowOf(collection, document), `${to} ${nameOf(id)}`)
    return id
  })
}

function shownEvent(step: WholeStep, { slug }: PlanOptions): Plan['event'] {
  if (step.action !== 'create') return { action: 'match', key: 'event', row: step.row, id: step.id, name: step.name, kept: [], record: null }
  const content = step.fields.draft ?? step.fields.published ?? {}
  const fields = { name: titleOfContent('events', content), slug, startsOn: content['startsOn'], endsOn: content['endsOn'], timeZone: content['timeZone'], dayEndsAtHour: content['dayEndsAtHour'], rasterMinutes: content['rasterMinutes'], phase: content['phase'], logo: null, links: [] } as EventFields // as the schema of the format has them, only to be shown
  return { action: 'create', key: 'event', row: step.row, fields }
}
