import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lastMigration } from './waitForSchema.ts'

const folder = new URL('../../migrations/', import.meta.url)

it('waits for the last migration there is', () => {
  const names = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts').map((file) => file.slice(0, -3))
  expect(lastMigration).toBe(names.toSorted().at(-1))
})

it('migrates delivery to exactly the schema that delivery reads', () => {
  const migration = readFileSync(new URL('20261124_000000_publication.ts', folder), 'utf8')
  expect(migration).toContain(readFileSync(new URL('../sql/delivery.sql', import.meta.url), 'utf8'))
})
