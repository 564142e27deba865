import { expect, it } from 'vitest'
import { linkToLive } from './linkToLive.ts'

it.each([
  ['/api/events/alpha', 'edition=3', '</api/events/alpha>; rel="canonical latest-version"'],
  ['/api/sessions', 'event=alpha&edition=3&q=%3Ca%3E, "b"; rel=next', '</api/sessions?event=alpha&q=%3Ca%3E%2C+%22b%22%3B+rel%3Dnext>; rel="canonical latest-version"'],
  ['/api/sessions', `edition=3&q=${'x'.repeat(1_000)}`, null],
])('leads from one edition of %s?%s to the live one', (path, query, link) => {
  expect(linkToLive(path, new URLSearchParams(query))).toBe(link)
})
