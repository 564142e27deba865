import { expect, it } from 'vitest'
import { buildEdition } from '../../../../tests/support/editions.ts'
import { libraryOf } from '../../../../tests/support/graphqlRig.ts'
import { sampleId, sampleProgramme } from '../../../../tests/support/sampleProgramme.ts'
import { narrow } from '../../feeds/narrow.ts'
import { openReading } from '../../store/reading.ts'
import { findCandidates } from '../candidates.ts'
import { matchFilters } from './filters.ts'

/** Its two rooms go by one slug, as those of two venues may. */
const library = libraryOf([buildEdition(sampleProgramme({ slug: 'conf', sessions: 4 }).map((part) => (part.kind === 'room' ? { ...part, entity: { ...part.entity, slug: 'stage' } } : part)))])
const event = library.events[0] ?? expect.fail('there is an event')
const reading = openReading(library)

it.each([
  ['a slug that two have', 'stage', [1, 2, 3, 4]],
  ['the id of one', sampleId('room-1'), [2, 4]],
  ['the id of the other', sampleId('room-2'), [1, 3]],
])('finds the sessions of a room by %s', (_by, name, numbers) => {
  const filters = { room: [name] }
  const matches = matchFilters('sessions', filters, { reading, event, today: '2026-03-23' })
  const found = findCandidates(reading, 'sessions', event, { and: [] }, filters)
    .flatMap((segment) => segment.entities.filter((entity) => matches.every((match) => match(entity, { ...segment, reading, locale: 'en', fallback: 'en', publicUrl: '' }))).map(({ id }) => id))
  expect(found).toEqual(numbers.map((number) => sampleId(`conf session-${number}`)))
  const { choose } = narrow(reading, event, filters, 'en')
  expect(event.slots.filter(({ slot, session }) => choose(slot, session)).map(({ session }) => session.slug)).toEqual(numbers.map((number) => `session-${number}`))
})
