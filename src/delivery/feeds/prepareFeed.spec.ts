import { expect, it } from 'vitest'
import { buildEdition } from '../../../tests/support/editions.ts'
import { sampleProgramme } from '../../../tests/support/sampleProgramme.ts'
import { atOnce } from '../../program/steps.ts'
import type { Made } from '../http/createAnswers.ts'
import { createKeptTexts } from '../rest/documents/keptTexts.ts'
import { createSearch } from '../search/createSearch.ts'
import { buildLibraryInSteps } from '../store/buildLibrary.ts'
import { holdEdition } from '../store/heldScope.ts'
import { polite } from '../store/inSlices.ts'
import { openReading } from '../store/reading.ts'
import { feeds } from './feeds.ts'
import { prepareFeed } from './prepareFeed.ts'

const { manifest, rows, parts } = buildEdition(sampleProgramme({ slug: 'alpha', sessions: 6 }))
const held = holdEdition(manifest, new Map(rows.map(({ hash }, at) => [hash, parts[at]!.entity])))
if (held.kind !== 'event') throw new Error('it is of an event')
const library = atOnce(buildLibraryInSteps(1, { events: [held.live], gone: [], catalogue: null }, null))
const [first] = held.live.slots

async function make(name: string, query: string, now: string): Promise<Made> {
  const feed = feeds[name]
  if (!feed) throw new Error(`there is no ${name}`)
  const options = { publicUrl: 'https://lineup.example', locales: ['en'], search: createSearch(), kept: createKeptTexts(), today: () => now.slice(0, 10), now: () => Date.parse(now) } as const
  return await prepareFeed(name, feed, 'alpha', new URLSearchParams(query), options).make(openReading(library), polite)
}

it('gives what is on as of the clock, and only until that changes', async () => {
  const [startsAt, endsAt] = [first?.slot.startsAt ?? '', first?.slot.endsAt ?? '']
  const before = new Date(Date.parse(startsAt) - 60_000).toISOString()
  expect(await make('now', '', before)).toMatchObject({ until: Date.parse(startsAt) })
  expect(await make('now', '', startsAt)).toMatchObject({ until: Date.parse(endsAt) })
  expect(await make('now', '', '2030-01-01T00:00:00Z')).not.toHaveProperty('until')
})

it('gives what is on at an instant that was asked for, whenever it is asked', async () => {
  const asked = await make('now', `at=${first?.slot.startsAt ?? ''}`, '2030-01-01T00:00:00Z')
  expect(asked).toMatchObject({ body: (await make('now', '', first?.slot.startsAt ?? '')).body })
  expect(asked).not.toHaveProperty('until')
})

it('gives what no clock changes for as long as the edition is live', async () => {
  expect(await make('schedule.json', '', '2026-03-23T09:00:00Z')).not.toHaveProperty('until')
})
