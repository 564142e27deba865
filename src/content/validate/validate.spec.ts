import { describe, expect, it } from 'vitest'
import { findClockFault } from './clock.ts'
import { findColorFault } from './color.ts'
import { findLanguageTagFault } from './languageTag.ts'
import { findSlugFault, findSlugFormFault, slugify } from './slug.ts'
import { findTimeZoneFault, timeZones } from './timeZone.ts'
import { findUrlFault } from './url.ts'

describe('slugify', () => {
  it('makes addresses of names', () => {
    expect(slugify('  Über “Größe”: SBOM & SLSA?! ')).toBe('uber-grosse-sbom-slsa')
    expect(slugify('It’s Łukasz’s Ærø')).toBe('its-lukaszs-aero')
    expect(slugify('供应链')).toBe('')
    expect(slugify('x'.repeat(79) + ' yz')).toBe('x'.repeat(79))
  })

  it('makes what is well formed', () => {
    for (const text of ['A', 'a--b', '-a-', '100 % open', 'C++ / Rust']) expect(findSlugFormFault(slugify(text))).toBeNull()
  })
})

describe('a slug', () => {
  it('is lower case, digits and single hyphens, and no address of something else', () => {
    for (const slug of ['a', 'opening-keynote', '38c3']) expect(findSlugFault(slug)).toBeNull()
    for (const slug of ['', 'Opening', 'a--b', '-a', 'a/b', 'a.b', 'é', 'x'.repeat(101), null, 7]) expect(findSlugFormFault(slug)).not.toBeNull()
    for (const slug of ['api', 'program', 'live', 'now', 'sync', 'media', 'admin', 'cms']) expect([findSlugFormFault(slug), findSlugFault(slug)]).toEqual([null, expect.any(String)])
  })
})

it('a web address is complete, over http, and names no password', () => {
  expect(findUrlFault('https://example.org/a?b=c#d')).toBeNull()
  expect(findUrlFault('mailto:a@example.org', ['https:', 'mailto:'])).toBeNull()
  for (const url of ['example.org', '/a', ' https://example.org', 'javascript:alert(1)', 'data:text/html,x', 'https://a:b@example.org', '', null]) expect(findUrlFault(url)).not.toBeNull()
})

it('a time zone is one that clocks follow', () => {
  for (const zone of ['Europe/London', 'America/Argentina/Buenos_Aires', 'UTC']) expect(findTimeZoneFault(zone)).toBeNull()
  for (const zone of ['+02:00', 'Europe/Nowhere', 'london', '', null]) expect(findTimeZoneFault(zone)).not.toBeNull()
  expect(timeZones.filter((zone) => findTimeZoneFault(zone) !== null)).toEqual([])
})

it('a language is a tag in its canonical form', () => {
  for (const tag of ['en', 'de', 'pt-BR', 'zh-Hant']) expect(findLanguageTagFault(tag)).toBeNull()
  expect(findLanguageTagFault('pt-br')).toBe('Write this language as pt-BR.')
  for (const tag of ['english please', '', null]) expect(findLanguageTagFault(tag)).not.toBeNull()
})

it('a colour is six lower-case digits', () => {
  expect(findColorFault('#7a3cff')).toBeNull()
  for (const color of ['#7A3CFF', 'red', '#fff', '#7a3cff80', null]) expect(findColorFault(color)).not.toBeNull()
})

it('a time of day has two digits each', () => {
  for (const clock of ['00:00', '09:30', '23:59']) expect(findClockFault(clock)).toBeNull()
  for (const clock of ['24:00', '9:30', '09:60', '09:30:00', '', null, 930]) expect(findClockFault(clock)).not.toBeNull()
})
