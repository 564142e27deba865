import type { GraphQLObjectType } from 'graphql'
import { flatten } from '../../../platform/flatten.ts'
import type { EntityKind } from '../../../program/kinds.ts'
import type { Texts } from '../../http/composition.ts'
import type { View } from '../../rest/view.ts'
import { ImageType, OrganizationType, RoomType, SessionType, SpeakerType, SponsorType, TopicType, TrackType } from '../refs.ts'
import type { Seen } from '../seen.ts'
import type { Shelf, Written } from './keptObjects.ts'
import type { Run, Writer } from './run.ts'

/** Of these, as of sessions, all is known by an entity and the eyes it is seen with. */
const inAnswers: ReadonlySet<string> = new Set([TrackType, RoomType, TopicType, SpeakerType, OrganizationType, SponsorType, ImageType].map(({ name }) => name))

/** Where the same objects stand again: within one answer, or each at most a few times in it, but in the next one too. */
export type Repeats = 'in answers' | 'across answers'

/** `null`: such objects are not known by an entity alone. */
export function repeatsOf({ name }: GraphQLObjectType): Repeats | null {
  if (name === SessionType.name) return 'across answers'
  return inAnswers.has(name) ? 'in answers' : null
}

/**
 * Writes an object once a run, and repeats it: two hundred sessions have five tracks. What depends on its event alone is repeated in other
 * runs too. It counts each time.
 * @param variablesOf those of the run that the selection uses, as text.
 */
export function repeatable(repeats: Repeats, variablesOf: (run: Run) => string, write: Writer): Writer {
  const openShelf = (): Shelf | null => (repeats === 'in answers' ? shelfOfRun() : null)
  const shelfOf = (run: Run, view: View): Shelf | null => {
    const its = run.shelves.get(write)
    const known = its?.get(view.event)
    if (known?.locale === view.locale && known.fallback === view.fallback) return known.shelf
    const { event, locale, fallback } = view
    const opened = { locale, fallback, shelf: run.context.kept.shelf(write, view, variablesOf(run)) ?? openShelf() }
    if (its) its.set(event, opened)
    else run.shelves.set(write, new Map([[event, opened]]))
    return opened.shelf
  }

  return (value, run, path) => {
    const { entity, view } = value as Seen<EntityKind> // what resolvers give for these types
    const shelf = shelfOf(run, view)
    if (!shelf) return write(value, run, path)
    const found = shelf.find(entity)
    const { errors, context: { budget } } = run
    if (found) {
      budget.spendAgain(found.cost)
      return found.text
    }
    const { footprint } = view.reading
    const [before, faults, notes] = [budget.spent(), errors.length, footprint.notes]
    const piece = write(value, run, path)
    const keep = (written: string | Texts): string => {
      const text = flatten(typeof written === 'string' ? written : written.join(''))
      // Errors say where they arose; where several things are waited for, nobody knows what each of them took; and who repeats a text must know what it was read from.
      if (errors.length > faults || run.isConcurrent || footprint.notes > notes) return text
      const after = budget.spent()
      shelf.keep(entity, { text, cost: { objects: after.objects - before.objects, fields: after.fields - before.fields, characters: after.characters - before.characters } })
      return text
    }
    return typeof piece === 'string' ? keep(piece) : piece.then(keep)
  }
}

/** What is kept no longer than a run. */
function shelfOfRun(): Shelf {
  const objects = new Map<object, Written>()
  return { find: (entity) => objects.get(entity), keep: (entity, written) => { objects.set(entity, written) } }
}
