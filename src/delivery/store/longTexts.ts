import { entitySchemas } from '../../program/entities.ts'
import type { Entities, Entity, RichText } from '../../program/entities.ts'
import type { EntityKind } from '../../program/kinds.ts'
import type { Localized } from '../../program/locale.ts'

/** What somebody wrote at length, in every language and form. */
export type LongText = Localized<RichText>

/** Where long texts are that are not in memory as they are, by number. */
export type TextSource = {
  /** Texts that were read lately are kept. @throws Problem edition_unavailable if it can't be read any more. */
  readonly read: (number: number) => LongText
  /** The same, and kept for nobody: for work that goes through all of them. */
  readonly readOnce: (number: number) => LongText
  /** True once something in it could not be read. */
  readonly isDamaged: () => boolean
}

/** Where the text of an entity is; may be another place with the same text in it later. Copies of an entity share it. */
export type TextPlace = { readonly kind: LongKind; source: TextSource; number: number }

/** The one field of a kind that is long. */
const fieldOf = { event: 'description', session: 'abstract', speaker: 'bio', sponsor: 'text' } as const satisfies { readonly [K in EntityKind]?: keyof Entities[K] }
export type LongKind = keyof typeof fieldOf
type Facts<K extends LongKind> = Omit<Entities[K], (typeof fieldOf)[K]>

/** All else, field by field: a spread would read the text. */
const factsOf: { readonly [K in LongKind]: (entity: Entities[K]) => Facts<K> } = {
  event: ({ id, slug, formerSlugs, name, kind, parent, organizer, tagline, startsOn, endsOn, timeZone, dayEndsAtHour, rasterMinutes, venue, phase, registration, callForProposals, tiers, links, codeOfConductUrl, logo, cover }) =>
    ({ id, slug, formerSlugs, name, kind, parent, organizer, tagline, startsOn, endsOn, timeZone, dayEndsAtHour, rasterMinutes, venue, phase, registration, callForProposals, tiers, links, codeOfConductUrl, logo, cover }),
  session: ({ id, slug, formerSlugs, title, kind, track, level, audiences, language, topics, appearances, state, replacedBy, sponsor, links, doNotRecord, slots }) =>
    ({ id, slug, formerSlugs, title, kind, track, level, audiences, language, topics, appearances, state, replacedBy, sponsor, links, doNotRecord, slots }),
  speaker: ({ id, slug, name, pronouns, jobTitle, organization, photo, links }) => ({ id, slug, name, pronouns, jobTitle, organization, photo, links }),
  sponsor: ({ id, organization, tier, order, url, booth, logo, logoDark }) => ({ id, organization, tier, order, url, booth, logo, logoDark }),
}

const placeKey = Symbol('place of the long text')
type Packed = Entity<LongKind> & { readonly [placeKey]: TextPlace }

/** One function for all, so that all of a kind are of one shape to the engine. */
const reader: PropertyDescriptor & ThisType<Packed> = {
  enumerable: true,
  get() {
    const { source, number } = this[placeKey]
    return source.read(number)
  },
}

export function isLong(kind: EntityKind): kind is LongKind {
  return kind in fieldOf
}

/** Where the text of an entity is; `null` if it is in memory, or there is none. */
export function placeOf(entity: Entity): TextPlace | null {
  return isPacked(entity) ? entity[placeKey] : null
}

/** An entity whose text is read from that place each time. */
export function pack(kind: LongKind, entity: Entity, place: TextPlace): Entity {
  return packFacts(kind, copyFacts(kind, entity), place)
}

/** True if there is a text; does not read it. */
export function hasText(kind: LongKind, entity: Entity): boolean {
  return isPacked(entity) || textIn(kind, entity) !== null
}

/** The text, kept for nobody; `null` if there is none. @throws Problem edition_unavailable */
export function readTextOnce(kind: LongKind, entity: Entity): LongText | null {
  return isPacked(entity) ? entity[placeKey].source.readOnce(entity[placeKey].number) : textIn(kind, entity)
}

/** An entity without its text. */
export function copyFacts(kind: LongKind, entity: Entity): object {
  return factsOf[kind](entity as never) // of that kind, says who calls
}

/** The same facts as read from elsewhere, with no text yet, so that they can be parsed as an entity. */
export function withoutText(kind: LongKind, facts: unknown): unknown {
  return typeof facts === 'object' && facts !== null ? { ...facts, [fieldOf[kind]]: null } : facts
}

/** An entity with its text in memory, its fields in the order of those that are not packed. @throws Problem edition_unavailable */
export function unpack(entity: Entity): object {
  if (!isPacked(entity)) return entity
  const { kind } = entity[placeKey]
  const keys = [...Object.keys(entitySchemas[kind].shape), ...('changedIn' in entity ? ['changedIn'] : [])]
  return Object.fromEntries(keys.map((key) => [key, key === fieldOf[kind] ? readTextOnce(kind, entity) : Reflect.get(entity, key) as unknown]))
}

/** A copy of an entity with one more field; what is packed stays so. */
export function stamp<E extends Entity>(entity: E, changedIn: number): E & { changedIn: number } {
  if (!isPacked(entity)) return { ...entity, changedIn }
  const place = entity[placeKey]
  // Of the same type as what was given, with the field that the type asks for.
  return packFacts(place.kind, { ...copyFacts(place.kind, entity), changedIn }, place) as unknown as E & { changedIn: number }
}

function packFacts(kind: LongKind, facts: object, place: TextPlace): Entity {
  Object.defineProperty(facts, placeKey, { value: place })
  // The one field that was left out.
  return Object.defineProperty(facts, fieldOf[kind], reader) as Entity
}

function isPacked(entity: Entity): entity is Packed {
  return placeKey in entity
}

function textIn(kind: LongKind, entity: Entity): LongText | null {
  return Reflect.get(entity, fieldOf[kind]) as LongText | null // of that kind, says who calls
}
