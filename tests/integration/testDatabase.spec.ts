import { expect, test } from 'vitest'

import { createTestDatabase } from '../support/createTestDatabase.ts'

test('two test databases do not see each other', async () => {
  await using one = await createTestDatabase({ empty: true })
  await using two = await createTestDatabase({ empty: true })
  await one.query('create table seen (id int)')
  await one.query('insert into seen values ($1)', [7])
  expect(await one.query('select id from seen')).toEqual([{ id: 7 }])
  expect(await two.query(`select to_regclass('seen')::text as name`)).toEqual([{ name: null }])
})
