import { expect, it } from 'vitest'
import { connectionOf } from './connection.ts'

it('takes on the role of delivery unless it has a user of its own', () => {
  expect(connectionOf({ DATABASE_URL: 'postgres://a:b@host:5/db?sslmode=require' })).toEqual({ connectionString: 'postgres://a:b@host:5/db?sslmode=require&options=-c+role%3Dlineup_delivery' })
  expect(connectionOf({ DATABASE_URL: 'postgres://a/db', DELIVERY_DATABASE_URL: 'postgres://reader/db' })).toEqual({ connectionString: 'postgres://reader/db' })
  expect(connectionOf({})).toBeNull()
})
