import { expect, it } from 'vitest'
import { inLocale } from './locale.ts'

it.each([
  [{ en: 'Room', de: 'Raum' }, 'de', 'Raum'],
  [{ en: 'Room', de: 'Raum' }, 'fr', 'Room'],
  [{ ja: '部屋', de: 'Raum' }, 'fr', 'Raum'],
  [{}, 'en', null],
] as const)('%o in %s is %s', (texts, locale, expected) => expect(inLocale(texts, locale)).toBe(expected))
