import { expect, it } from 'vitest'

import { envSchema } from '../../platform/env.ts'
import { configurationPage } from './configurationPage.ts'

it('names every setting once, each with a sentence', () => {
  const rows = configurationPage().split('\n').filter((line) => line.startsWith('| `'))
  expect(rows.map((row) => row.split('`')[1]).sort()).toEqual(Object.keys(envSchema.shape).sort())
  expect(rows.filter((row) => !/\.( \|)$/.test(row))).toEqual([])
})
