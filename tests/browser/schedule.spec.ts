import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'

import { waitUntil } from '../support/waitUntil.ts'
import { openBrowser, openPage } from './openBrowser.ts'
import type { WatchedPage } from './openBrowser.ts'
import { signIn } from './signIn.ts'

import type { Browser, Locator, Page } from 'playwright-core'

const slug = 'appdevelopercon-eu-2026' // publishes continuously
const found = z.object({ docs: z.array(z.object({ id: z.string() })) })
const slotSchema = z.object({ id: z.string(), room: z.string().nullable(), startsAt: z.string(), endsAt: z.string() })
const publicSessions = z.object({ docs: z.array(z.object({ id: z.string(), title: z.string(), slots: z.array(slotSchema.pick({ id: true, startsAt: true, endsAt: true }).extend({ room: z.object({ name: z.string() }).nullable() })) })) })

let browser: Browser
let watched: WatchedPage
let page: Page
let event: string
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => browser.close())
beforeEach(async () => { watched = await open(); ({ page } = watched) })
afterEach(async () => page.context().close())

/** An editor at the schedule of the event. */
async function open(colorScheme: 'light' | 'dark' = 'light'): Promise<WatchedPage> {
  const lineup = inject('lineup')
  const opened = await openPage(browser, lineup.address, { colorScheme, viewport: { width: 1440, height: 1200 } })
  await signIn(opened.page, lineup)
  const { docs: [one] } = found.parse(await cms(opened.page, `events?where[slug][equals]=${slug}&depth=0`))
  event = one?.id ?? ''
  await opened.page.goto(`${lineup.address}/admin/collections/events/${event}/schedule`)
  await opened.page.locator('.schedule-slot').first().waitFor()
  return opened
}
async function cms(from: Page, path: string, method = 'GET', body?: object): Promise<unknown> {
  return from.evaluate(async ([path, method, body]) => (await fetch(`/cms/api/${path}`, { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })).json() as Promise<unknown>, [path, method, body] as const)
}
const slotOf = (title: string, at: Page = page): Locator => at.locator('.schedule-slot', { hasText: title }).first()
const idOf = async (slot: Locator): Promise<string> => /schedule-slot-([0-9a-f-]{36})/.exec(await slot.getAttribute('class') ?? '')?.[1] ?? ''
const stored = async (id: string): Promise<z.infer<typeof slotSchema>> => slotSchema.parse(await cms(page, `slots/${id}?depth=0`))
const shownToAll = async (title: string) => publicSessions.parse(await (await fetch(`${inject('lineup').address}/api/sessions?event=${slug}&limit=100&depth=2`)).json()).docs.find((doc) => doc.title === title)?.slots[0]
const idle = (at: Page = page): Promise<void> => at.locator('.schedule-head__saving', { hasText: 'Saving' }).waitFor({ state: 'detached' })

/** Drags by so many pixels, in steps as a hand would; `before` sees it in the air. */
async function drag(from: Locator, by: { x: number, y: number }, grip: 'middle' | 'end' = 'middle', before: () => Promise<void> = async () => undefined): Promise<void> {
  const box = await from.boundingBox()
  if (box === null) throw new Error('what is dragged is not in sight')
  const [x, y] = [box.x + 20, grip === 'end' ? box.y + box.height - 2 : box.y + box.height / 2]
  const { mouse } = from.page()
  await mouse.move(x, y)
  await mouse.down()
  for (const share of [0.3, 0.7, 1]) await mouse.move(x + by.x * share, y + by.y * share)
  await before()
  await mouse.up()
}
const widthOfColumn = async (): Promise<number> => (await page.locator('.ec-col-head').first().boundingBox())?.width ?? 0
const halfAnHour = 40
const clockInLondon = (instant: string): string => new Date(instant).toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

test('a session is moved to another room and is public, by four actions of a keyboard', async () => {
  const title = 'Idempotency All the Way Down'
  const before = await shownToAll(title)
  expect(before?.room?.name).toBe('Capital 1')
  await page.getByLabel('Find a session or a speaker').fill('idempotency all') // 1
  await page.getByRole('list', { name: 'Found' }).getByRole('button').first().press('Enter') // 2
  await page.getByRole('form', { name: 'Move' }).getByLabel('Room').selectOption({ label: 'Capital 2 (Level 1)' }) // 3
  await page.getByRole('form', { name: 'Move' }).getByRole('button', { name: 'Move' }).press('Enter') // 4
  await waitUntil(async () => (await shownToAll(title))?.room?.name === 'Capital 2', 5_000)
  await idle()
  await waitUntil(async () => page.evaluate(() => document.activeElement?.textContent).then((focused) => focused === title)) // not lost
  expect(await shownToAll(title)).toMatchObject({ startsAt: before?.startsAt, endsAt: before?.endsAt })
  await page.getByRole('button', { name: /^Undo: Move/ }).click()
  await waitUntil(async () => (await shownToAll(title))?.room?.name === 'Capital 1', 5_000)
  expect(watched).toMatchObject({ complaints: [], foreign: [] })
})

test('a slot is dragged to another room and time by one request, tells its conflicts in the air, and is taken back', async () => {
  const slot = slotOf('The Last Booking Does Not Win')
  const id = await idOf(slot)
  const before = await stored(id)
  const sent: string[] = []
  page.on('request', (request) => { if (request.method() === 'POST') sent.push(new URL(request.url()).pathname) })
  await drag(slot, { x: await widthOfColumn(), y: halfAnHour * 2 + 3 }, 'middle', async () => {
    // At 10:55 the workshop is in that room.
    await page.getByRole('status').getByText('Error: Capital 2 is taken twice', { exact: false }).waitFor()
  })
  await waitUntil(async () => (await stored(id)).room !== before.room)
  expect(Date.parse((await stored(id)).startsAt) - Date.parse(before.startsAt)).toBe(60 * 60_000) // snapped to 5 minutes
  expect(sent).toEqual([`/cms/api/events/${event}/schedule/moves`])
  const conflict = page.getByRole('button', { name: /^Capital 2 is taken twice/ })
  await conflict.click()
  await page.getByRole('heading', { name: /Booking|Workshop/ }).waitFor()
  await page.getByRole('button', { name: /^Undo: Move/ }).click()
  await waitUntil(async () => (await stored(id)).startsAt === before.startsAt)
  expect(await stored(id)).toEqual(before)
  expect(await conflict.count()).toBe(0)
})

test('an edge is dragged for the length, and a slot goes where its twin was', async () => {
  const slot = slotOf('Half a Shop Is Still a Shop')
  const id = await idOf(slot)
  const before = await stored(id)
  await drag(slot, { x: 0, y: halfAnHour / 3 }, 'end')
  await waitUntil(async () => (await stored(id)).endsAt !== before.endsAt)
  expect(await stored(id)).toEqual({ ...before, endsAt: new Date(Date.parse(before.endsAt) + 10 * 60_000).toISOString() })
  await page.getByRole('button', { name: /^Undo: Resize/ }).click()
  await waitUntil(async () => (await stored(id)).endsAt === before.endsAt)

  const other = slotOf('Traces Your Developers Open Voluntarily')
  const [otherId, otherBefore] = [await idOf(other), await stored(await idOf(other))]
  await slot.click()
  await page.getByRole('button', { name: 'Swap with another …' }).click()
  await page.getByLabel('Swap with').selectOption(otherId)
  await waitUntil(async () => (await stored(id)).room === otherBefore.room)
  expect([(await stored(id)).startsAt, await stored(otherId)]).toMatchObject([otherBefore.startsAt, { room: before.room, startsAt: before.startsAt }])
  await page.getByRole('button', { name: /^Undo: Swap/ }).click()
  await waitUntil(async () => (await stored(id)).room === before.room)
  expect([await stored(id), await stored(otherId)]).toEqual([before, otherBefore])
})

test('a session without a slot is dragged into the grid, duplicated, and both are taken back', async () => {
  const title = 'Dragged out of the list'
  await cms(page, 'sessions', 'POST', { title, event, kind: 'talk', state: 'confirmed', slug: '' })
  const listed = page.locator('.schedule-unscheduled').getByRole('button', { name: title })
  await listed.waitFor() // the page learns of it by itself
  const target = await page.locator('.ec-day').last().boundingBox()
  const source = await listed.boundingBox()
  if (target === null || source === null) throw new Error('the grid is not in sight')
  await drag(listed, { x: target.x + 40 - source.x, y: target.y + halfAnHour * 3 + 5 - source.y - source.height / 2 }, 'middle', async () => page.getByRole('status').getByText('No conflict').waitFor())
  await slotOf(title).waitFor()
  expect(await listed.count()).toBe(0)
  await idle()
  await slotOf(title).click()
  await page.getByRole('button', { name: 'Duplicate after it' }).click()
  await waitUntil(async () => await page.locator('.schedule-slot', { hasText: title }).count() === 2)
  for (const act of [/^Undo: Duplicate/, /^Undo: Place/]) {
    await idle()
    await page.getByRole('button', { name: act }).click()
  }
  await listed.waitFor()
  expect(await page.locator('.schedule-slot', { hasText: title }).count()).toBe(0)
})

test('two editors see each other’s moves, and neither overwrites the other unknowing', async () => {
  const title = 'Traces Your Developers Open Voluntarily'
  const { page: theirs } = await open()
  const id = await idOf(slotOf(title))
  const before = await stored(id)
  const top = async (at: Page): Promise<number> => Math.round((await slotOf(title, at).boundingBox())?.y ?? 0)
  const topBefore = await top(theirs)
  await drag(slotOf(title), { x: 0, y: -halfAnHour })
  await waitUntil(async () => topBefore - await top(theirs) === halfAnHour, 6_000)

  // What the first does now, the second does not hear of.
  await theirs.route('**/schedule?**', (route) => route.abort())
  await idle()
  await drag(slotOf(title), { x: 0, y: -halfAnHour })
  await waitUntil(async () => Date.parse(before.startsAt) - Date.parse((await stored(id)).startsAt) === 60 * 60_000)
  const moved = await stored(id)
  await drag(slotOf(title, theirs), { x: 0, y: halfAnHour * 8 })
  await theirs.getByText(`Move “${title}”: not done, somebody else was faster.`).waitFor()
  await theirs.getByRole('alert').getByText(`“${title}” is now in Capital 2, ${clockInLondon(moved.startsAt)}.`).waitFor()
  expect(await stored(id)).toEqual(moved)
  expect(topBefore - await top(theirs)).toBe(halfAnHour * 2) // shown as it is
  await theirs.getByRole('button', { name: 'Do it all the same' }).click()
  await waitUntil(async () => (await stored(id)).startsAt !== moved.startsAt)

  // The first does not take back what is not as they left it.
  await waitUntil(async () => await top(page) > topBefore, 6_000)
  await page.getByRole('button', { name: /^Undo: Move/ }).click()
  await page.getByRole('alert').getByText('can’t be undone: somebody changed it since.').waitFor()
  await cms(page, `slots/${id}`, 'PATCH', { room: before.room, startsAt: before.startsAt, endsAt: before.endsAt })
  await theirs.context().close()
})

test('a warning is accepted with a reason, and taken back', async () => {
  await page.getByText('Warning: One topic twice at a time').click()
  await page.getByRole('button', { name: /^Accept: / }).first().click()
  await page.getByLabel('Why it may stay').fill('Different audiences')
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await page.getByText('Accepted (1)').click()
  await page.getByText('Accepted: Different audiences').waitFor()
  expect(await page.locator('.schedule-slot--warning').count()).toBe(0)
  await page.getByRole('button', { name: /^Take back/ }).click()
  await page.getByText('Accepted (1)').waitFor({ state: 'detached' })
})

test('who may only look sees the grid without forms; who has no role at the event sees none', async () => {
  const lineup = inject('lineup')
  const { docs: [other] } = found.parse(await cms(page, 'events?where[slug][equals]=backstagecon-eu-2026&depth=0'))
  for (const [role, at] of [['viewer', event], ['editor', other?.id ?? '']] as const) {
    const account = { name: role, email: `${role}-${crypto.randomUUID()}@example.org`, password: crypto.randomUUID() }
    await cms(page, 'users', 'POST', { ...account, memberships: [{ event: at, role }] })
    const { page: theirs } = await openPage(browser, lineup.address, { viewport: { width: 1440, height: 1200 } })
    await signIn(theirs, { ...lineup, ...account })
    await theirs.goto(`${lineup.address}/admin/collections/events/${event}/schedule`)
    if (role === 'viewer') {
      await slotOf('Idempotency All the Way Down', theirs).press('Enter')
      await theirs.getByRole('heading', { name: 'Idempotency All the Way Down' }).waitFor()
      expect([await theirs.getByRole('form', { name: 'Move' }).count(), await theirs.getByRole('button', { name: /^Undo/ }).count()]).toEqual([0, 0])
    } else {
      await theirs.getByText('It is for those who have a role at this event.').waitFor()
      expect(await theirs.locator('.schedule-slot').count()).toBe(0)
    }
    await theirs.context().close()
  }
})

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('the schedule is open to everyone, quiet, and asks no other host', async () => {
    const { complaints, foreign, page: shown } = await open(colorScheme)
    const faults = async (): Promise<string[]> => {
      const { violations } = await new AxeBuilder({ page: shown })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ any, target }) => `${target.join(' ')} ${any[0]?.message ?? ''}`).join('; ')}`)
    }
    await slotOf('Workshop: A Durable Workflow', shown).press('Enter')
    await shown.getByRole('form', { name: 'Move' }).waitFor()
    expect(await faults()).toEqual([])
    await shown.getByLabel('Columns').selectOption('events')
    await shown.getByText('Shared with', { exact: false }).first().waitFor()
    expect({ access: await faults(), complaints, foreign }).toEqual({ access: [], complaints: [], foreign: [] })
    await shown.context().close()
  })
})
