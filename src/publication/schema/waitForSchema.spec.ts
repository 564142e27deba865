import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lastMigration } from './waitForSchema.ts'

const folder = new URL('../../migrations/', import.meta.url)

it('waits for the last migration there is', () => {
  const names = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts').map((file) => file.slice(0, -3))
  expect(lastMigration).toBe(names.toSorted().at(-1))
})

it('migrates delivery to exactly the schema that delivery reads', () => {
  for (const [migration, part] of [['20261124_000000_publication', 'delivery'], ['20261128_090000_room_states', 'roomStates']]) {
    expect(readFileSync(new URL(`${migration}.ts`, folder), 'utf8')).toContain(readFileSync(new URL(`../sql/${part}.sql`, import.meta.url), 'utf8'))
  }
})
