import type { GraphQLObjectType } from 'graphql'
import type { Spent } from '../limits/budget.ts'
import { OrganizationType, RoomType, SponsorType, SpeakerType, TopicType, TrackType, ImageType } from '../refs.ts'
import type { Seen } from '../seen.ts'
import type { EntityKind } from '../../../program/kinds.ts'
import { flatten } from '../../../platform/flatten.ts'
import type { Writer } from './run.ts'

/** What was written of an entity, as seen with those eyes, and what it took of the budget. */
export type Written = { readonly view: unknown; readonly text: string; readonly cost: Spent }

/** Objects of which all is known by an entity and the eyes it is seen with, and that stand in many places of one answer. */
const repeated: ReadonlySet<string> = new Set([TrackType, RoomType, TopicType, SpeakerType, OrganizationType, SponsorType, ImageType].map(({ name }) => name))

/** Writes an object once a run, and repeats it: two hundred sessions have five tracks. It counts each time. */
export function onceARun(type: GraphQLObjectType, write: Writer): Writer {
  if (!repeated.has(type.name)) return write
  return (value, run, path) => {
    const { entity, view } = value as Seen<EntityKind> // what resolvers give for these types
    const found = run.written.get(write)?.get(entity)
    const { errors, context: { budget } } = run
    if (found?.view === view) {
      budget.spendAgain(found.cost)
      return found.text
    }
    const [before, faults] = [budget.spent(), errors.length]
    const piece = write(value, run, path)
    const keep = (written: string): string => {
      const text = flatten(written)
      // Errors say where they arose; and where several things are waited for, nobody knows what each of them took.
      if (errors.length > faults || run.isConcurrent) return text
      const after = budget.spent()
      const cost = { objects: after.objects - before.objects, fields: after.fields - before.fields, characters: after.characters - before.characters }
      const its = run.written.get(write)
      if (its) its.set(entity, { view, text, cost })
      else run.written.set(write, new Map([[entity, { view, text, cost }]]))
      return text
    }
    return typeof piece === 'string' ? keep(piece) : piece.then(keep)
  }
}
