import { expect, it } from 'vitest'
import { buildEdition } from '../../../tests/support/editions.ts'
import { libraryOf } from '../../../tests/support/graphqlRig.ts'
import { sampleId, sampleProgramme } from '../../../tests/support/sampleProgramme.ts'
import { atOnce } from '../../program/steps.ts'
import { describeSponsors } from './describeSponsors.ts'

it('lists every tier in order, and each sponsor with its logos, widest first', () => {
  const edition = libraryOf([buildEdition(sampleProgramme({ slug: 'conf', sessions: 1 }))]).events[0]?.edition ?? expect.fail('there is an event')
  const logo = (width: number, height: number): object => ({ url: expect.stringMatching(/^https:\/\/lineup\.example\/media\/[\w-]+\.png$/) as unknown, mediaType: 'image/png', width, height })
  const logos = [logo(640, 480), logo(320, 240)]
  expect(atOnce(describeSponsors(edition, { locale: 'de', publicUrl: 'https://lineup.example' }))).toEqual({
    event: { id: sampleId('conf'), slug: 'conf', name: 'Veranstaltung conf' },
    edition: 1,
    tiers: [
      { slug: 'gold', name: 'Gold', sponsors: [{
        id: sampleId('conf sponsor-1'), name: 'Organization 2', slug: 'organization-2', url: 'https://example.org/gold', booth: 'B1', text: expect.stringMatching(/^A sponsor /) as unknown, html: expect.stringMatching(/^<p>/) as unknown,
        alt: 'The logo', logos: { light: logos, dark: logos },
      }] },
      { slug: 'silver', name: 'Silver', sponsors: [] },
    ],
  })
})
