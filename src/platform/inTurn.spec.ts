import { expect, it } from 'vitest'
import { goOnInTurn, inTurn, sendInTurn } from './inTurn.ts'

it('calls one a round, in order, and lets others in between', async () => {
  const order: string[] = []
  const round = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  for (const name of ['a', 'b', 'c']) inTurn(() => order.push(name))
  inTurn(() => { inTurn(() => order.push('e')) })
  for (let i = 0; i < 6; i++) {
    await round()
    order.push('|')
  }
  expect(order.join('')).toMatch(/^a\|b\|c\|\|e\|\|$/)
})

it('lets what was begun go on before anything else is begun', async () => {
  const order: string[] = []
  const round = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  const run = (name: string, rounds: number): void => {
    order.push(name)
    if (rounds > 1) goOnInTurn(() => { run(name, rounds - 1) })
  }
  for (const name of ['a', 'b']) inTurn(() => { run(name, 3) })
  for (let i = 0; i < 7; i++) {
    await round()
    order.push('|')
  }
  expect(order.join('')).toMatch(/^a\|a\|a\|b\|b\|b\|\|$/)
})

it('lets work and parts of bodies go on, however much there is of the other', async () => {
  const order: string[] = []
  const endless = (name: string, again: (callback: () => void) => void, rounds = 50): void => {
    order.push(name)
    if (rounds > 0) again(() => { endless(name, again, rounds - 1) })
  }
  sendInTurn(() => { endless('part', sendInTurn) })
  goOnInTurn(() => { endless('work', goOnInTurn) })
  for (let i = 0; i < 10; i++) await new Promise<void>((resolve) => setImmediate(resolve))
  expect(order.filter((name) => name === 'part').length).toBeGreaterThan(7)
  expect(order.filter((name) => name === 'work').length).toBeGreaterThan(7)
})

it('goes on after one that throws', async () => {
  const seen: string[] = []
  const failed = new Promise<unknown>((resolve) => { process.once('uncaughtException', resolve) })
  const listeners = process.listeners('uncaughtException')
  // The runner must not hear of it.
  for (const listener of listeners.slice(0, -1)) process.off('uncaughtException', listener)
  inTurn(() => { throw new Error('no') })
  await new Promise<void>((resolve) => inTurn(() => {
    seen.push('next')
    resolve()
  }))
  for (const listener of listeners.slice(0, -1)) process.on('uncaughtException', listener)
  expect([seen, await failed]).toMatchObject([['next'], { message: 'no' }])
})
