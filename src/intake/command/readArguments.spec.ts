import { describe, expect, it } from 'vitest'
import { readArguments, UsageError } from './readArguments.ts'

describe('readArguments', () => {
  it('reads all there is to say', () => {
    const words = ['frab-xml', 'a.xml', '--event', 'camp', '--create', '--publish', '--dry-run', '--json', '--yes', '--locale', 'de', '--time-zone', 'Europe/Berlin', '--max-rows', '5', '--max-size', '1']
    expect(readArguments(words)).toEqual({
      task: 'import',
      source: 'frab-xml',
      files: ['a.xml'],
      event: 'camp',
      create: true,
      publish: true,
      missing: 'leave', photos: true,
      dryRun: true,
      keep: false,
      json: true,
      yes: true,
      locale: 'de',
      timeZone: 'Europe/Berlin',
      timesIn: undefined,
      mapping: { columns: {}, categories: {} },
      sheets: [],
      maxRows: 5,
      maxSize: 1024 * 1024,
    })
  })

  it('changes nothing unless told', () => {
    expect(readArguments(['frab-xml', 'a.xml', '--event', 'camp'])).toMatchObject({ create: false, publish: false, yes: false, maxRows: 10_000, maxSize: 32 * 1024 * 1024 })
    expect(readArguments(['--help'])).toBeNull()
  })

  it('takes several files where a source is several, and what columns and categories are', () => {
    expect(readArguments(['sessionize', 'a.json', 'b.json', '--event', 'x'])).toMatchObject({ files: ['a.json', 'b.json'] })
    expect(readArguments(['csv', 'a.csv', '--event', 'x', '--column', 'A = B=title', '--column', 'Saal=room']))
      .toMatchObject({ mapping: { columns: { 'A = B': 'title', Saal: 'room' } } })
    expect(readArguments(['sessionize', 'a.json', '--event', 'x', '--map', 'Tags: C = D=level:advanced', '--map', 'Tags=new-topic', '--map', 'Old=guess']))
      .toMatchObject({ mapping: { categories: { 'Tags: C = D': 'level:advanced', Tags: 'new-topic', Old: 'guess' } } })
    expect(readArguments(['csv', 'a.xlsx', '--event', 'x', '--sheet', 'Talks', '--sheet', 'People'])).toMatchObject({ sheets: ['Talks', 'People'] })
  })

  it('asks for what was imported', () => {
    expect(readArguments(['--history', '--event', 'x', '--json'])).toEqual({ task: 'history', event: 'x', json: true })
    expect(() => readArguments(['--history'])).toThrow(/--event/)
  })

  it('asks to apply or undo an import that is kept', () => {
    expect(readArguments(['--undo', '12', '--yes'])).toEqual({ task: 'undo', id: 12, json: false, yes: true })
    expect(readArguments(['--apply', '7', '--json'])).toEqual({ task: 'apply', id: 7, json: true, yes: false })
  })

  it.each([
    [[], /frab-xml/],
    [['excel', 'a.json', '--event', 'x'], /frab-xml/],
    [['csv', 'a.csv', '--event', 'x', '--column', 'Titel'], /HEADER=MEANING/],
    [['csv', 'a.csv', '--event', 'x', '--column', 'Titel=__proto__'], /HEADER=MEANING/],
    [['csv', 'a.csv', '--event', 'x', '--map', 'Tags'], /CATEGORY: VALUE=PLACE/],
    [['csv', 'a.csv', '--event', 'x', '--map', 'Tags=level:hard'], /level:beginner/],
    [['csv', 'a.csv', '--event', 'x', '--times-in', 'Mars'], /--times-in/],
    [['frab-xml', '--event', 'x'], /file/],
    [['frab-xml', 'a.xml', '--event', 'x', '--keep', '--create'], /--keep/],
    [['--undo', 'last'], /--undo takes the number/],
    [['--apply', '0'], /--apply takes the number/],
    [['frab-xml', 'a.xml'], /--event/],
    [['frab-xml', 'a.xml', 'b.xml', '--event', 'x'], /b\.xml/],
    [['frab-xml', 'a.xml', '--event', 'x', '--force'], /--force/],
    [['frab-xml', 'a.xml', '--event', 'x', '--missing', 'delete'], /--missing/],
    [['frab-xml', 'a.xml', '--event', 'x', '--max-rows', '0'], /--max-rows/],
    [['frab-xml', 'a.xml', '--event', 'x', '--max-size', 'lots'], /--max-size/],
    [['frab-xml', 'a.xml', '--event', 'x', '--locale', 'tlh'], /--locale/],
    [['frab-xml', 'a.xml', '--event', 'x', '--time-zone', '+01:00'], /--time-zone/],
  ])('refuses %j', (words, message) => {
    expect(() => readArguments(words)).toThrow(UsageError)
    expect(() => readArguments(words)).toThrow(message)
  })
})
