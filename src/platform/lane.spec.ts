import { expect, it } from 'vitest'
import { createLane } from './lane.ts'

it('runs so many at once, keeps so many waiting in order, and turns the rest away', async () => {
  const lane = createLane({ width: 1, waiting: 1 })
  let finish: (value: string) => void = () => undefined
  const first = new Promise<string>((resolve) => { finish = resolve })
  const order: string[] = []
  const a = lane.run(() => first)
  const b = lane.run(() => Promise.resolve(order.push('b')))
  expect(lane.run(() => Promise.resolve('c'))).toBeNull()
  expect(order).toEqual([])
  finish('a')
  expect(await a).toBe('a')
  await b
  expect(order).toEqual(['b'])
  expect(await lane.run(() => Promise.resolve('d'))).toBe('d')
})

it('gives its place on after a failure', async () => {
  const lane = createLane({ width: 1, waiting: 0 })
  await expect(lane.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await lane.run(() => Promise.resolve(1))).toBe(1)
})
