import { expect, it } from 'vitest'
import { isLanguageRange, matchesLanguage } from './matchesLanguage.ts'

it.each([
  ['de', 'de', true], ['de-CH', 'de', true], ['de-CH', 'DE-ch', true], ['de', 'de-CH', false], ['den', 'de', false], ['zh-Hant-TW', 'zh-Hant', true],
])('%s for %s: %s', (tag, wanted, fits) => expect(matchesLanguage(tag, wanted)).toBe(fits))

it.each([['de', true], ['zh-Hant-TW', true], ['', false], ['*', false], ['German', true], ['en_US', false], ['x'.repeat(40), false]])('%s is a range: %s', (text, is) => expect(isLanguageRange(text)).toBe(is))
