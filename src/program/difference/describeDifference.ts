import { canonicalJson } from '../canonical.ts'
import type { Entities, Entity, SessionEntity } from '../entities.ts'
import type { EntityKind } from '../kinds.ts'
import { inLocale } from '../locale.ts'
import { nameOf } from './contents.ts'
import type { Contents } from './contents.ts'
import { describeSlots } from './describeSlots.ts'
import { acts } from './difference.ts'
import type { Act, Change, EntityDifference } from './difference.ts'
import { excerptChange } from './excerptChange.ts'
import { fields } from './fields.ts'
import { labelOf } from './words.ts'
import type { Field, Telling } from './words.ts'

/** What people look for first, first. */
const order: readonly EntityKind[] = ['event', 'session', 'speaker', 'sponsor', 'track', 'room', 'topic', 'venue', 'organization', 'media']

/**
 * The difference between two states of an event in words: each entity that is new, gone or not equal is there once, with the
 * fields that differ. Times are on the clock of the event. Equal states: nothing.
 */
export function describeDifference(before: Contents, after: Contents): EntityDifference[] {
  const telling = tellingOf(before, after)
  return order.flatMap((kind) => describeKind(kind, before, after, telling))
}

/** The fields in which two states of one entity differ, as `describeDifference` names them. */
export function describeFields<K extends EntityKind>(kind: K, before: Entities[K], after: Entities[K], telling: Telling): Change[] {
  return Object.entries(fields[kind]).flatMap(([name, field]) => {
    // `fields` has for each name of the kind the field of its value.
    const [old, now] = [before[name as keyof Entities[K]], after[name as keyof Entities[K]]]
    return canonicalJson(old) === canonicalJson(now) ? [] : describeField(field as Field<unknown>, old, now, telling)
  })
}

/** Names from either state, the later first; the zone and the tiers of the event. */
export function tellingOf(before: Contents, after: Contents): Telling {
  const event = [...after.event.values(), ...before.event.values()][0]
  const tiers = [...before.event.values(), ...after.event.values()].flatMap((known) => known.tiers)
  const names = new Map(tiers.map(({ id, name, slug }) => [id, inLocale(name, 'en') ?? slug]))
  return {
    nameOf: (kind, id) => nameOf(after, kind, id) ?? nameOf(before, kind, id) ?? `another ${kind}`,
    timeZone: event?.timeZone ?? 'UTC',
    tierNameOf: (tier) => names.get(tier) ?? 'Unknown tier',
  }
}

function describeKind(kind: EntityKind, before: Contents, after: Contents, telling: Telling): EntityDifference[] {
  const [old, now]: [ReadonlyMap<string, Entity>, ReadonlyMap<string, Entity>] = [before[kind], after[kind]]
  const differences = [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const told = describeEntity(kind, old.get(id) ?? null, now.get(id) ?? null, telling)
    return told === null ? [] : [{ kind, id, name: telling.nameOf(kind, id), ...told }]
  })
  return differences.toSorted((a, b) => acts.indexOf(a.acts[0] ?? 'changed') - acts.indexOf(b.acts[0] ?? 'changed') || a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}

/** `null` if both are equal. */
function describeEntity(kind: EntityKind, old: Entity | null, now: Entity | null, telling: Telling): { acts: Act[]; changes: Change[] } | null {
  if (old === null || now === null) {
    const { changes } = describeSlots(slotsOf(old), slotsOf(now), telling, false)
    return { acts: [old === null ? 'new' : 'removed'], changes }
  }
  if (canonicalJson(old) === canonicalJson(now)) return null
  const changes = describeFields(kind, old, now, telling)
  const state = isSession(old) && isSession(now) ? stateAct(old, now) : null
  const slots = describeSlots(slotsOf(old), slotsOf(now), telling, state !== null)
  const all = [...slots.changes, ...changes]
  if (all.length === 0) all.push({ field: 'Order of the slots', before: null, after: null })
  const named = new Set<Act>([...(state === null ? [] : [state]), ...slots.acts])
  if (named.size === 0 || changes.length > (state === null ? 0 : 1)) named.add('changed')
  return { acts: acts.filter((act) => named.has(act)), changes: all }
}

function describeField(field: Field<unknown>, old: unknown, now: unknown, telling: Telling): Change[] {
  const [before, after] = [field.write(old, telling), field.write(now, telling)]
  const told = [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((part): Change[] => {
    const [was, is] = [before[part], after[part]]
    if (was === is) return []
    const excerpt = was !== undefined && is !== undefined ? excerptChange(was, is) : { before: shorten(was), after: shorten(is) }
    return [{ field: labelOf(field.label, part), ...excerpt }]
  })
  return told.length > 0 ? told : [{ field: field.label, before: null, after: null }]
}

function shorten(text: string | undefined): string | null {
  if (text === undefined) return null
  return text.length > 400 ? `${text.slice(0, 400)}…` : text
}

function stateAct(old: SessionEntity, now: SessionEntity): Act | null {
  const [was, is] = [old.state === 'confirmed', now.state === 'confirmed']
  return was === is ? null : is ? 'resumed' : 'cancelled'
}

function slotsOf(entity: object | null): SessionEntity['slots'] {
  return entity !== null && isSession(entity) ? entity.slots : []
}

function isSession(entity: object): entity is SessionEntity {
  return 'slots' in entity
}
