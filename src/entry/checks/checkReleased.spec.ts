import { describe, expect, test } from 'vitest'

import { unannounced } from './announced.ts'
import { schemaChanges } from './schemaChanges.ts'

const released = 'type Query { event(slug: String!): Event } type Event { name: String! tagline: String phase: Phase } enum Phase { OPEN LIVE }'

describe('schemas', () => {
  test.each([
    ['a field that is gone', released.replace(' tagline: String', ''), ['Event.tagline']],
    ['a type that is another', released.replace('tagline: String', 'tagline: Int'), ['Event.tagline']],
    ['a value that is gone', released.replace(' LIVE', ''), ['Phase.LIVE']],
    ['an argument that is wanted now', released.replace('slug: String!', 'slug: String!, locale: String!'), ['Query.event.locale']],
    ['a null that was none', released.replace('name: String!', 'name: String'), ['Event.name']],
  ])('%s breaks sites', async (_name, present, paths) => {
    expect((await schemaChanges(released, present)).map(({ path }) => path)).toEqual(paths)
  })

  test.each([
    ['nothing', released],
    ['a new field', released.replace('tagline', 'venue: String tagline')],
    ['a deprecation', released.replace('tagline: String', 'tagline: String @deprecated(reason: "no")')],
    ['an argument that may be left out', released.replace('slug: String!', 'slug: String!, locale: String')],
    ['another description', released.replace('tagline', '"of it" tagline')],
  ])('%s breaks none', async (_name, present) => {
    expect(await schemaChanges(released, present)).toEqual([])
  })
})

describe('the changelog', () => {
  const changes = [{ path: 'Event.tagline', message: 'gone' }]
  test.each([
    ['## Unreleased\n\n### Breaking\n- `Event.tagline` is gone; ask for `Event.motto`.\n', 0],
    ['## Unreleased\n\n### Added\n- x\n\n### Breaking\n- The field `Event.tagline` is gone.\n\n### Fixed\n- y\n\n## 0.1.0\n', 0],
    ['## Unreleased\n\n### Breaking\n- `Event.tag` is gone.\n', 1],
    ['## Unreleased\n\n### Fixed\n- `Event.tagline` is right now.\n', 1],
    ['## Unreleased\n\n### Added\n- x\n\n## 0.1.0\n\n### Breaking\n- `Event.tagline` is gone.\n', 1],
    ['', 1],
  ])('%j leaves %i to be told', (changelog, left) => {
    expect(unannounced(changes, changelog)).toHaveLength(left)
  })
})
