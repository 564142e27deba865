import { expect, test } from 'vitest'

import { openapiChanges } from './openapiChanges.ts'

const limit = { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 100 } }
const kind = { name: 'kind', in: 'query', schema: { type: 'string', enum: ['talk', 'panel'] } }

function describe({ path = '/api/rooms', parameters = [limit, kind] as object[], room = {}, required = ['id', 'floor'] }: { path?: string, parameters?: object[], room?: object, required?: string[] } = {}): string {
  return JSON.stringify({
    paths: { [path]: { get: { operationId: 'listRooms', parameters, responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Room' } } } } } } } },
    components: { schemas: { Room: { type: 'object', required, properties: { id: { type: 'string', format: 'uuid' }, floor: { type: 'string' }, ...room } } } },
  })
}

const pathsOf = async (present: string): Promise<string[]> => (await openapiChanges(describe(), present)).map(({ path }) => path)

test('takes what is added for no change that breaks', async () => {
  expect(await pathsOf(describe())).toEqual([])
  expect(await pathsOf(describe({ parameters: [limit, kind, { name: 'q', in: 'query', schema: { type: 'string' } }], room: { seats: { type: 'integer' } } }))).toEqual([])
  expect(await pathsOf(describe({ parameters: [{ ...limit, schema: { type: 'integer', maximum: 200 } }, { ...kind, schema: { type: 'string', enum: ['talk', 'panel', 'keynote'] } }] }))).toEqual([])
})

test.each([
  ['an address that is gone', { path: '/api/places' }, 'GET /api/rooms'],
  ['a parameter that is gone', { parameters: [limit] }, 'GET /api/rooms kind'],
  ['a parameter that has become necessary', { parameters: [limit, { ...kind, required: true }] }, 'GET /api/rooms kind'],
  ['a new one that is necessary', { parameters: [limit, kind, { name: 'event', in: 'query', required: true, schema: { type: 'string' } }] }, 'GET /api/rooms event'],
  ['a narrower bound', { parameters: [{ ...limit, schema: { type: 'integer', maximum: 50 } }, kind] }, 'GET /api/rooms limit'],
  ['a word that is not taken any more', { parameters: [limit, { ...kind, schema: { type: 'string', enum: ['talk'] } }] }, 'GET /api/rooms kind'],
  ['a field that may be null', { room: { floor: { type: ['string', 'null'] } } }, 'Room.floor'],
  ['a field of another type', { room: { floor: { type: 'integer' } } }, 'Room.floor'],
  ['a field that may be absent', { required: ['id'] }, 'Room.floor'],
])('finds %s', async (_what, change, path) => {
  expect(await pathsOf(describe(change))).toContain(path)
})

test('finds a field that is gone', async () => {
  const { floor: _floor, ...rest } = { id: { type: 'string', format: 'uuid' }, floor: {} }
  const present = describe().replace(/"properties":\{.*?\}\}/, `"properties":${JSON.stringify(rest)}`)
  expect(await pathsOf(present)).toContain('Room.floor')
})
