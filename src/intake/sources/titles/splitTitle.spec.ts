import { expect, it } from 'vitest'
import { splitTitle } from './splitTitle.ts'

const shown = (written: string): string => {
  const { title, people } = splitTitle(written)
  return [title, ...people.map(({ name, jobTitle, organization }) => `${name}, ${jobTitle === '' ? '' : `${jobTitle}, `}${organization}`)].join(' | ')
}

it.each([
  ['Signed Everywhere - Mira Okafor, Acme', 'Signed Everywhere | Mira Okafor, Acme'],
  ['A - B - C - Jo Ann Smith & Bo Li, Acme', 'A - B - C | Jo Ann Smith, Acme | Bo Li, Acme'],
  ['Rust - Jo Smith, Acme & Bo Li, Bank of Here - BOH', 'Rust | Jo Smith, Acme | Bo Li, Bank of Here - BOH'],
  ['Rust - Jo Smith, Bank of Here - BOH & Bo Li, Acme', 'Rust | Jo Smith, Bank of Here - BOH | Bo Li, Acme'],
  ['Flux - What is it? - Tam O’Hara, Acme; Łuboš Pivarč & Øystein Råd, Beta, Inc.', 'Flux - What is it? | Tam O’Hara, Acme | Łuboš Pivarč, Beta, Inc. | Øystein Råd, Beta, Inc.'],
  ['Keynote: Hi - Chris Doe, CTO, Acme & Ann de la Cruz, Head of Things, Beta', 'Keynote: Hi | Chris Doe, CTO, Acme | Ann de la Cruz, Head of Things, Beta'],
  ['Hi - Idit Doe, Founder & CEO, Acme & Keith Babo, VP of Product, Acme', 'Hi | Idit Doe, Founder & CEO, Acme | Keith Babo, VP of Product, Acme'],
  ['Lightning: Kit - Jo Smith, Maintainer', 'Lightning: Kit | Jo Smith, Maintainer, '],
  ['Rook - Jo Smith & Bo Li, IBM, Cy Dee & Di Eff, Clyso', 'Rook | Jo Smith, IBM | Bo Li, IBM | Cy Dee, Clyso | Di Eff, Clyso'],
  ['State - Jo Smith, Bo Li, Di Eff & Cy Dee, Spotify', 'State | Jo Smith, Spotify | Bo Li, Spotify | Di Eff, Spotify | Cy Dee, Spotify'],
  ['Hi - Jo Smith\u200b, Acme', 'Hi | Jo Smith, Acme'],
  ['Day Hosted by Us - Full Day Event | ALL ACCESS, REQUIRED', 'Day Hosted by Us - Full Day Event | ALL ACCESS, REQUIRED'],
  ['Contribfest - Hands-on, Friendly', 'Contribfest - Hands-on, Friendly'],
  ['Coffee Break ☕', 'Coffee Break ☕'],
  ['Deep Dive - Opening Remarks', 'Deep Dive - Opening Remarks'],
  [' - Jo Smith, Acme', '- Jo Smith, Acme'],
])('%s', (written, expected) => { expect(shown(written)).toBe(expected) })

it('says where it could be told apart in another way', () => {
  expect(['Rook - Jo Smith & Bo Li, IBM, Cy Dee & Di Eff, Clyso', 'State - Jo Smith, Bo Li, Di Eff & Cy Dee, Spotify', 'Hi - Jo Smith, Acme'].map((written) => splitTitle(written).isSure)).toEqual([false, false, true])
})
