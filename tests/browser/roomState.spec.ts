import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

import { waitUntil } from '../support/waitUntil.ts'
import { openBrowser, openPage } from './openBrowser.ts'
import { signIn } from './signIn.ts'

import type { Browser } from 'playwright-core'

const lineup = inject('lineup')
const event = 'backstagecon-eu-2026'
let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => browser.close())

const statesNow = async (): Promise<number[]> => (await (await fetch(`${lineup.address}/api/events/${event}/roomstatus`)).json() as { state: number }[]).map(({ state }) => state)

test.each(['light', 'dark'] as const)('an editor says by the keyboard how a room is, in %s colours, and takes it back', async (colorScheme) => {
  const { docs: [room] } = await (await fetch(`${lineup.address}/api/rooms?event=${event}&limit=1`)).json() as { docs: { id: string }[] }
  const { page, complaints, foreign } = await openPage(browser, lineup.address, { colorScheme })
  await signIn(page, lineup)
  await page.goto(`${lineup.address}/admin/collections/rooms/${room?.id ?? ''}`, { waitUntil: 'networkidle' })
  const group = page.getByRole('group', { name: 'How the room is now' })
  const press = (name: string): Promise<void> => group.getByRole('button', { name }).press('Enter')
  expect(await group.getByRole('button', { name: 'Open' }).getAttribute('aria-pressed')).toBe('true')

  await press('Full')
  await group.getByRole('status').getByText(/^Full since/).waitFor()
  await waitUntil(async () => (await statesNow()).includes(1))

  await press('Evacuate')
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(await statesNow()).not.toContain(2)
  await press('Evacuate')
  await page.getByRole('dialog').getByRole('button', { name: 'Evacuate' }).click()
  await group.getByRole('status').getByText(/^Evacuate since/).waitFor()
  await waitUntil(async () => (await statesNow()).includes(2))
  const { violations } = await new AxeBuilder({ page }).include('.room-state').analyze()

  await press('Open')
  await waitUntil(async () => new Set(await statesNow()).size === 1)
  expect({ violations: violations.map(({ id }) => id), complaints, foreign }).toEqual({ violations: [], complaints: [], foreign: [] })
})
