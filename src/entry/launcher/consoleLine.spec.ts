import { expect, test } from 'vitest'

import { consoleLine } from './consoleLine.ts'

test.each([
  ['{"level":30,"msg":"edition is live"}', false, undefined],
  ['{"level":40,"msg":"an idle connection broke","err":{"message":"ECONNRESET"}}', false, 'warning: an idle connection broke: ECONNRESET'],
  ['{"level":50,"msg":"no edition"}', true, 'error: no edition'],
  ['▲ Next.js 16', false, undefined],
  ['Error: what nobody caught', true, 'Error: what nobody caught'],
  ['{ not a record', true, '{ not a record'],
  ['   ', true, undefined],
])('%s', (line, isError, shown) => {
  expect(consoleLine(line, isError)).toBe(shown)
})
