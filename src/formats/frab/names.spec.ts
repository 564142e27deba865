import { describe, expect, it } from 'vitest'
import { acronymOf, eventSlugOf, optionalSlug, timeZoneNameOf } from './names.ts'

describe('acronymOf', () => {
  it.each([['opentofu-day-eu-2026', 'opentofu_day_eu_2026'], ['38c3', '38c3'], ['-Über--Conf-', 'uber_conf'], ['c3', 'event_c3'], ['日本', 'event_x']])('%s is %s', (slug, acronym) => {
    expect(acronymOf(slug)).toBe(acronym)
  })
})

describe('eventSlugOf', () => {
  it('differs for two slots of one session', () => expect(eventSlugOf('38c3', 12, 'opening-event')).toBe('38c3-12-opening_event'))
  it('stays a slug where the session has none the format can say', () => expect(eventSlugOf('38c3', 12, '日')).toBe('38c3-12-0000'))
})

describe('optionalSlug', () => {
  it.each([['art-beauty', 'art-beauty'], ['a', undefined], ['1st', undefined], ['a-', undefined], ['Ä', undefined]])('%s: %s', (slug, sayable) => {
    expect(optionalSlug(slug)).toBe(sayable)
  })
})

describe('timeZoneNameOf', () => {
  it.each([['Europe/Berlin', 'Europe/Berlin'], ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'], ['UTC', 'UTC'], ['US/Pacific', 'America/Los_Angeles'], ['Etc/GMT+5', undefined]])('%s: %s', (zone, name) => {
    expect(timeZoneNameOf(zone)).toBe(name)
  })
})
