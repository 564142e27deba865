import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryEdition } from '../../../tests/support/arbitraryEdition.ts'
import { buildEdition } from '../../../tests/support/editions.ts'
import { libraryOf } from '../../../tests/support/graphqlRig.ts'
import { sampleProgramme } from '../../../tests/support/sampleProgramme.ts'
import { smallEdition } from '../../../tests/support/smallEdition.ts'
import type { Edition } from '../../program/edition.ts'
import { atOnce } from '../../program/steps.ts'
import { renderSessionsCsv } from './renderSessionsCsv.ts'
import { renderSpeakersCsv } from './renderSpeakersCsv.ts'
import { renderSponsorsCsv } from './renderSponsorsCsv.ts'
import { writeCsv } from './writeCsv.ts'

const options = { locale: 'en', publicUrl: 'https://lineup.example' } as const
const sample = libraryOf([buildEdition(sampleProgramme({ slug: 'conf', sessions: 4, speakers: 2 }))]).events[0]?.edition ?? smallEdition
const read = (file: string): Record<string, string>[] => parse(file, { columns: true, bom: true, record_delimiter: '\r\n' })

describe.each([
  ['sessions', renderSessionsCsv],
  ['speakers', renderSpeakersCsv],
  ['sponsors', renderSponsorsCsv],
] as const)('%s', (name, render) => {
  it('says what the sample holds', async () => {
    await expect(atOnce(render(sample, options))).toMatchFileSnapshot(`./golden/${name}.csv`)
  })

  it('is read by others, whatever the edition, and no cell is a formula', () => {
    fc.assert(fc.property(arbitraryEdition, (edition) => {
      for (const row of read(atOnce(render(edition, options)))) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }), { numRuns: 100 })
  })
})

it('has a row for each slot and for each session without one', () => {
  fc.assert(fc.property(arbitraryEdition, (edition: Edition) => {
    const { sessions } = edition.entities
    const rows = read(atOnce(renderSessionsCsv(edition, options)))
    expect(rows.map(({ slot }) => slot).sort()).toEqual(sessions.flatMap(({ slots }) => (slots.length === 0 ? [''] : slots.map(({ guid }) => guid))).sort())
    for (const row of rows) {
      const session = sessions.find(({ id }) => id === row['session'])
      const slot = session?.slots.find(({ guid }) => guid === row['slot'])
      expect(row['slot'] === '' ? null : Math.floor(Date.parse(row['starts at'] ?? '') / 1_000)).toBe(slot ? Math.floor(Date.parse(slot.startsAt) / 1_000) : null)
    }
  }), { numRuns: 100 })
})

it('keeps what would break a table, and quotes what a spreadsheet would run', () => {
  const awkward = 'a "b", c;\r\nd'
  expect(read(atOnce(writeCsv(['x', 'y'], [{ x: awkward, y: '=1+1' }, { x: null, y: true }], (row) => row)))).toEqual([{ x: awkward, y: '\'=1+1' }, { x: '', y: 'true' }])
})
