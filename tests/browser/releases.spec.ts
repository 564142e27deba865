import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

import { waitUntil } from '../support/waitUntil.ts'
import { changeProgramme, managementOf } from './management.ts'
import type { Doc } from './management.ts'
import { openBrowser, openPage } from './openBrowser.ts'
import { signIn } from './signIn.ts'

import type { Browser, Page } from 'playwright-core'

let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => browser.close())

const slug = 'opentofu-day-eu-2026' // publishes by release
const editionAt = async (path: string): Promise<number> => Number((await fetch(`${inject('lineup').address}${path}`)).headers.get('edition'))
const numberOf = (): Promise<number> => editionAt(`/api/events/${slug}/program`)

/** Does what a person does, and counts it: one click, one key, one text is one action. */
function counted(): { act: (action: Promise<unknown>) => Promise<void>, count: () => number } {
  let count = 0
  return { act: async (action) => { count += 1; await action }, count: () => count }
}

async function enter(options: Parameters<typeof openPage>[2] = {}) {
  const lineup = inject('lineup')
  const opened = await openPage(browser, lineup.address, options)
  await signIn(opened.page, lineup)
  const management = managementOf(opened.page, lineup.address)
  return { ...opened, address: lineup.address, management, event: await management.eventOf(slug) }
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 4).map(({ target }) => target.join(' ')).join(', ')}`)
}

/** The same difference on the grid, by the keyboard. */
async function readOnGrid(page: Page, { moved, renamed, cancelled }: Record<'moved' | 'renamed' | 'cancelled', Doc>): Promise<void> {
  await page.getByLabel('On the grid').check()
  const slots = page.locator('.compared .ec-event')
  const slotOf = (title: unknown, state: string) => page.locator(`.compared .ec-event.compared-slot--${state}`, { hasText: String(title) })
  await slots.first().waitFor()
  expect(await slotOf(moved['title'], 'moved').innerText()).toMatch(/moved, was \d\d:\d\d–\d\d:\d\d/)
  expect(await slotOf(moved['title'], 'past').innerText()).toMatch(/moved to \d\d:\d\d–\d\d:\d\d/)
  expect(await slotOf(renamed['title'], 'changed').count()).toBe(1)
  await slotOf(cancelled['title'], 'cancelled').focus()
  await page.keyboard.press('Enter')
  const side = page.getByLabel('Chosen slot')
  await side.locator('.act--cancelled').waitFor()
  expect(await side.innerText()).toMatch(/State[\s\S]*Confirmed[\s\S]*Cancelled/)
  await page.getByLabel('In words').check()
}

test('what is staged is released in three actions, after its difference was read', async () => {
  const { page, complaints, foreign, address, management, event } = await enter()
  const before = await numberOf()
  const { moved, renamed, cancelled, drafted } = await changeProgramme(management, event)
  await page.goto(`${address}/admin/collections/events/${event}`)
  const { act, count } = counted()

  await act(page.getByRole('link', { name: 'Releases', exact: true }).click())
  const waiting = page.locator('section', { has: page.getByRole('heading', { name: 'What becomes public' }) })
  const rowOf = (name: unknown) => waiting.locator('li', { has: page.getByText(String(name)) })
  await rowOf(cancelled['title']).getByText('Confirmed').waitFor() // the last of the changes is built
  expect(await rowOf(moved['title']).innerText()).toMatch(/moved[\s\S]*by /)
  expect(await rowOf(`${String(renamed['title'])}, explained`).innerText()).toContain('Title')
  expect(await rowOf(cancelled['title']).innerText()).toMatch(/cancelled[\s\S]*Confirmed[\s\S]*Cancelled/)
  expect(await waiting.getByText(String(drafted['title'])).count()).toBe(0)
  expect(await page.getByText('Newer drafts, not part of this').count()).toBe(1)
  await readOnGrid(page, { moved, renamed, cancelled })
  const [opened] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: 'Open as the public would see it' }).click()])
  await opened.getByRole('note').getByText('Not public: what waits for a release').waitFor()
  expect(await opened.getByRole('heading', { name: `${String(renamed['title'])}, explained` }).count()).toBe(1)
  expect(await opened.getByText(String(drafted['title']) + ' (a better title)').count()).toBe(0)
  await opened.close()

  await act(page.getByRole('button', { name: 'Release…' }).click())
  await act(page.getByRole('button', { name: 'Release now' }).click())
  expect(count()).toBe(3)
  await waitUntil(async () => await numberOf() === before + 1, 5_000)
  await page.getByText('Nothing: all that is published is public.').waitFor()
  const answer = await (await fetch(`${address}/api/sessions/${renamed.id}`)).json() as { title: string }
  expect(answer.title).toBe(`${String(renamed['title'])}, explained`)
  expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] })
})

test('a typo is mended and made public in three actions, and the page says when the public sees it', async () => {
  const { page, complaints, address, management } = await enter()
  const backstage = await management.eventOf('backstagecon-eu-2026') // publishes continuously
  const [session] = await management.find('sessions', `where[event][equals]=${backstage}&where[kind][equals]=talk&sort=slug`)
  if (session === undefined) throw new Error('the demo has talks at this event')
  await page.goto(`${address}/admin/collections/sessions?where[or][0][and][0][event][equals]=${backstage}&limit=100`)
  const { act, count } = counted()
  const bar = page.locator('.public-state')

  await act(page.getByRole('link', { name: String(session['title']), exact: true }).click())
  await bar.getByText('the same as you see').waitFor()
  await act(page.locator('input[name="title"]').fill(`${String(session['title'])} mended`))
  await bar.getByText('differs from what you see').waitFor()
  await act(page.locator('#action-save').click())
  expect(count()).toBe(3)
  await bar.getByText(/Public shows edition \d+: the same as you see/).waitFor({ timeout: 10_000 })
  // What is live reaches each delivery process in a moment.
  await waitUntil(async () => (await (await fetch(`${address}/api/sessions/${session.id}`)).json() as { title: string }).title === `${String(session['title'])} mended`, 2_000)
  expect(complaints).toEqual([])
})

test('a draft, what waits and what is not saved are told apart at the document', async () => {
  const { page, address, management, event } = await enter()
  const [session] = await management.find('sessions', `where[event][equals]=${event}&where[kind][not_in]=break,registration,social&sort=-slug`)
  if (session === undefined) throw new Error('the demo has talks at this event')
  const bar = page.locator('.public-state')
  const open = async (): Promise<void> => { await page.goto(`${address}/admin/collections/sessions/${session.id}`) }
  await open()
  await bar.getByText('the same as you see').waitFor()
  await management.ask(`sessions/${session.id}?draft=true`, 'PATCH', { title: 'A draft of a title', _status: 'draft' })
  await open()
  await bar.getByText('because Title changed in a draft that is not published').waitFor()
  await management.publish('sessions', session.id, { title: 'A draft of a title' })
  await open()
  await bar.getByText('what is published waits for a release (the event publishes by release)').waitFor({ timeout: 20_000 })
  await bar.getByRole('link', { name: 'Releases' }).click()
  await page.getByRole('heading', { name: 'What becomes public' }).waitFor()
})

test('a release is set on the clock of the event, shown in one list, and called off', async () => {
  const { page, complaints, address, event } = await enter({ timezoneId: 'Asia/Tokyo' })
  await page.goto(`${address}/admin/collections/events/${event}/releases`)
  await page.getByLabel('Version name').fill('2.0 Later')
  await page.getByLabel('At a time').check()
  await page.getByLabel('Time of the release').fill('2099-07-01T09:30')
  await page.getByRole('button', { name: 'Set the release…' }).click()
  await page.getByRole('button', { name: 'Set the release', exact: true }).click()
  await page.getByText('Wed 1 Jul 2099, 09:30 GMT+1').first().waitFor()
  await page.goto(`${address}/admin/scheduled`)
  const row = page.locator('.scheduled li', { hasText: 'Release “2.0 Later”' })
  expect(await row.innerText()).toContain('Wed 1 Jul 2099, 09:30 GMT+1')
  await row.getByRole('button', { name: /^Call off/ }).click()
  await row.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

test('a publish is set on the clock of the event, shown at the document, and called off', async () => {
  const { page, complaints, address, management } = await enter({ timezoneId: 'Asia/Tokyo' })
  const backstage = await management.eventOf('backstagecon-eu-2026')
  const [session] = await management.find('sessions', `where[event][equals]=${backstage}&where[kind][equals]=talk&sort=-slug`)
  await page.goto(`${address}/admin/collections/sessions/${session?.id ?? ''}`)
  await page.locator('.public-state').getByText('the same as you see').waitFor()
  await page.locator('.form-submit .popup-button, .form-submit [class*=popup] button').last().click()
  await page.getByRole('button', { name: /schedule/i }).click()
  const drawer = page.locator('.schedule-publish')
  await drawer.getByText('Europe/London').first().waitFor()
  await drawer.locator('.react-datepicker__input-container input').fill('1 Jul 2099, 09:30')
  await page.keyboard.press('Enter')
  await drawer.locator('#scheduled-publish-save').click()
  await drawer.getByText('Europe/London').nth(1).waitFor()
  await page.reload()
  const row = page.locator('.public-state__all .scheduled li')
  expect(await row.innerText()).toContain('Wed 1 Jul 2099, 09:30 GMT+1')
  await row.getByRole('button', { name: /^Call off/ }).click()
  await row.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

test('what could not be done at its time is shown until somebody has seen it', async () => {
  const { page, address, management, event } = await enter()
  await management.ask(`events/${event}/release`, 'POST', { at: '2026-01-01T09:00:00Z', build: crypto.randomUUID() })
  await page.goto(`${address}/admin/scheduled`)
  const row = page.locator('.scheduled__failed')
  await row.getByText('The release that was set was not made').waitFor({ timeout: 15_000 })
  await page.goto(`${address}/admin/collections/events/${event}/releases`)
  await page.locator('.findings').getByText('A set release was not made').waitFor()
  await row.getByRole('button', { name: /^Dismiss/ }).click()
  await row.waitFor({ state: 'detached' })
})

test('two editions are compared, one is brought back by the keyboard alone, and the hold is lifted', async () => {
  const { page, complaints, address, event } = await enter()
  await page.goto(`${address}/admin/collections/events/${event}/releases`)
  const before = await numberOf()
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.locator('.comparison .difference').getByText('cancelled').first().waitFor()
  const [opened] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: 'Open edition 1 as the public saw it' }).click()])
  await opened.getByRole('note').getByText(/^Edition 1 .*as the public saw it/).waitFor()
  expect(await opened.locator('.slot').count()).toBeGreaterThan(5)
  expect(await violationsOf(opened)).toEqual([])
  await opened.close()
  await page.getByRole('button', { name: 'Roll back to edition 1', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Roll back to edition 1?' }).waitFor()
  await page.locator('#confirm-action').focus()
  await page.keyboard.press('Enter')
  await waitUntil(async () => await numberOf() === before + 1, 5_000)
  await page.getByText('On hold since it was rolled back').waitFor()
  await page.getByRole('button', { name: 'Lift the hold' }).click()
  await page.getByText('On hold since it was rolled back').waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

test.each(['light', 'dark'] as const)('the pages are open to everyone, quiet, and ask no other host, in %s colours', async (colorScheme) => {
  const { page, complaints, foreign, address, event, management } = await enter({ colorScheme })
  const [session] = await management.find('sessions', `where[event][equals]=${event}&where[kind][not_in]=break,registration,social&sort=-slug`)
  await page.goto(`${address}/admin/collections/events/${event}/releases`)
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.locator('.comparison .difference').waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.locator('.comparison').getByLabel('On the grid').check()
  await page.locator('.compared .ec-event').first().click()
  expect(await violationsOf(page)).toEqual([])
  await page.goto(`${address}/admin/scheduled`)
  await page.getByText('Nothing is set.').waitFor()
  expect(await violationsOf(page)).toEqual([])
  await page.goto(`${address}/admin/collections/sessions/${session?.id ?? ''}`)
  await page.locator('.public-state').getByText('because').waitFor()
  const { violations } = await new AxeBuilder({ page }).include('.public-state__all').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] })
})
