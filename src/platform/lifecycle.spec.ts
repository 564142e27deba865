import { expect, test, vi } from 'vitest'

import { openLifecycle } from './lifecycle.ts'

const log = { info: vi.fn(), error: vi.fn() }

test('closes in the reverse order of opening, each after the one before, and once', async () => {
  const order: string[] = []
  const lifecycle = openLifecycle(log)
  lifecycle.closeWith('pool', () => order.push('pool'))
  lifecycle.closeWith('server', async () => {
    order.push('server begins')
    await Promise.resolve()
    order.push('server ends')
  })
  await Promise.all([lifecycle.close('first'), lifecycle.close('second')])
  expect(order).toEqual(['server begins', 'server ends', 'pool'])
  expect(lifecycle.stopping.reason).toBe('first')
})

test('goes on after a close that fails or hangs', async () => {
  const order: string[] = []
  const lifecycle = openLifecycle(log, { patienceMs: 20 })
  lifecycle.closeWith('last', () => order.push('last'))
  lifecycle.closeWith('hangs', () => new Promise(() => undefined))
  lifecycle.closeWith('fails', () => { throw new Error('broken') })
  await lifecycle.close('test')
  expect(order).toEqual(['last'])
  expect(log.error.mock.calls.map(([fields]: { closing?: string }[]) => fields?.closing)).toEqual(['fails', 'hangs'])
})
