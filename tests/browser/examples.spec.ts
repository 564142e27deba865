import { readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'

import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'

import { buildSite, serveSite } from '../support/exampleSite.ts'
import { openBrowser, openPage } from './openBrowser.ts'

import type { Browser, Page } from 'playwright-core'

const EVENT = 'open-source-securitycon-eu-2026'
const { address: api } = inject('lineup')
let browser: Browser
let site: Awaited<ReturnType<typeof serveSite>>
let folder: string
beforeAll(async () => {
  browser = await openBrowser()
  const built = await buildSite(api)
  expect(built.code, built.output).toBe(0)
  expect(built.output).toContain('Open Source SecurityCon Europe 2026')
  folder = built.folder
  site = await serveSite(folder)
})
afterAll(async () => {
  await site[Symbol.asyncDispose]()
  await browser.close()
})

interface Placed { title: string, slots: { startsAtLocal: string, room: { name: string } | null }[] }

async function programme(): Promise<Placed[]> {
  return (await (await fetch(`${api}/api/sessions?event=${EVENT}&limit=100`)).json() as { docs: Placed[] }).docs
}

/** What the page shows of each slot: `09:00 Platinum 1 Welcome`. */
async function shown(page: Page): Promise<string[]> {
  return page.$$eval('.slot', (slots) => slots.map((slot) =>
    [slot.querySelector('time')?.textContent, slot.querySelector('.where')?.textContent, slot.querySelector('h4')?.textContent].join(' ')))
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

describe.each([
  { width: 1280, colorScheme: 'light' }, { width: 1280, colorScheme: 'dark' }, { width: 390, colorScheme: 'light' }, { width: 390, colorScheme: 'dark' },
] as const)('at a width of $width, in $colorScheme colours', ({ width, colorScheme }) => {
  test('the event page shows everything, to everyone, and asks no host but its own and the media of the API', async () => {
    const { page, complaints, foreign } = await openPage(browser, site.address, { viewport: { width, height: 860 }, colorScheme })
    await page.goto(`${site.address}/`, { waitUntil: 'networkidle' })
    expect(await page.$$eval('h1, h2', (headings) => headings.map((heading) => heading.textContent))).toEqual(['Open Source SecurityCon Europe 2026', 'About', 'Schedule', 'Speakers', 'Sponsors', 'Venue'])
    expect(await page.textContent('.zone')).toContain('British Summer Time (Europe/London)')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const wanted = (await programme()).flatMap(({ title, slots }) => slots.map(({ startsAtLocal, room }) => `${startsAtLocal.slice(11, 16)} ${room?.name ?? ''} ${title}`))
    expect(wanted.length).toBeGreaterThan(25)
    expect((await shown(page)).toSorted()).toEqual(wanted.toSorted())
    expect({ access: await faultsOf(page), complaints }).toEqual({ access: [], complaints: [] })
    expect(foreign.length).toBeGreaterThan(0)
    expect(foreign.filter((url) => !url.startsWith(`${api}/media/`))).toEqual([])
  })
})

test.each([
  { kind: 'sessions', width: 1280, colorScheme: 'light' }, { kind: 'sessions', width: 390, colorScheme: 'dark' },
  { kind: 'speakers', width: 1280, colorScheme: 'dark' }, { kind: 'speakers', width: 390, colorScheme: 'light' },
] as const)('a page of $kind at a width of $width, in $colorScheme colours, is open to everyone', async ({ kind, width, colorScheme }) => {
  const { page, complaints } = await openPage(browser, site.address, { viewport: { width, height: 860 }, colorScheme })
  const [first = ''] = (await readdir(path.join(folder, kind))).toSorted()
  await page.goto(`${site.address}/${kind}/${first}`, { waitUntil: 'networkidle' })
  expect(await page.locator('h1').count()).toBe(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect({ access: await faultsOf(page), complaints }).toEqual({ access: [], complaints: [] })
})

/** The left edge and the top of a session's field. */
async function placeOf(page: Page, title: string): Promise<{ x: number, y: number, height: number }> {
  const box = await page.locator('.slot', { hasText: title }).first().boundingBox()
  if (box === null) throw new Error(`${title} is not in sight`)
  return box
}

test('rooms stand beside each other where there is width, and below each other where there is not', async () => {
  const { page } = await openPage(browser, site.address, { viewport: { width: 1280, height: 860 } })
  await page.goto(`${site.address}/`)
  const [sbom, ebpf, spiffe] = [await placeOf(page, 'Reading an SBOM'), await placeOf(page, 'Fifty Million Calls'), await placeOf(page, 'SPIFFE Without')]
  expect(ebpf.y).toBe(sbom.y)
  expect(ebpf.x).toBeGreaterThan(sbom.x + 100)
  expect(spiffe.x).toBe(ebpf.x)
  expect(spiffe.y).toBeGreaterThan(ebpf.y + ebpf.height)
  await page.setViewportSize({ width: 390, height: 860 })
  const [first, second] = [await placeOf(page, 'Reading an SBOM'), await placeOf(page, 'Fifty Million Calls')]
  expect(second.x).toBe(first.x)
  expect(second.y).toBeGreaterThan(first.y)
})

test('what was moved or replaced says so', async () => {
  const { page } = await openPage(browser, site.address)
  await page.goto(`${site.address}/`)
  expect((await page.textContent('.slot:has-text("Asking GUAC") .notice'))?.trim()).toBe('Moved: was 10:00 in Platinum 3')
  expect((await page.textContent('.slot:has-text("Certificates in a Tunnel") .notice'))?.trim()).toBe('Replaced by Break-Glass Access That Leaves Glass on the Floor')
})

test('without scripts everything is there, and a track can be chosen', async () => {
  const { page } = await openPage(browser, site.address, { javaScriptEnabled: false })
  await page.goto(`${site.address}/`)
  expect(await page.locator('.slot:visible').count()).toBeGreaterThan(25)
  await page.getByLabel('Runtime Security').check()
  const left = page.locator('.slot:visible')
  expect(await left.count()).toBeGreaterThan(2)
  expect(new Set(await left.locator('.track').allTextContents())).toEqual(new Set(['Runtime Security']))
  await page.getByLabel('All tracks').check()
  expect(await page.locator('.slot:visible').count()).toBeGreaterThan(25)
})

test('a reader elsewhere can see the times of their own clock, and go back', async () => {
  const { page, complaints } = await openPage(browser, site.address, { timezoneId: 'Pacific/Auckland' })
  await page.goto(`${site.address}/`)
  const times = page.locator('.slot:has-text("What We Take Home") time')
  expect(await times.allTextContents()).toEqual(['17:30', '17:40'])
  await page.getByRole('button', { name: 'Show my time' }).click()
  expect(await times.allTextContents()).toEqual(['05:30 (+1 day)', '05:40 (+1 day)'])
  expect(await page.textContent('.zone')).toContain('Pacific/Auckland')
  await page.getByRole('button', { name: 'event’s time' }).click()
  expect(await times.allTextContents()).toEqual(['17:30', '17:40'])
  expect(complaints).toEqual([])
})

test('the keyboard gets past the bar at once, and to every session', async () => {
  const { page } = await openPage(browser, site.address)
  await page.goto(`${site.address}/`)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true)
  expect(await page.locator('.slot h4 a').count()).toBe(await page.locator('.slot').count())
})

test('on paper the programme is a list with nothing to click', async () => {
  const { page } = await openPage(browser, site.address)
  await page.goto(`${site.address}/`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.filter, .bar, .actions').filter({ visible: true }).count()).toBe(0)
  expect((await placeOf(page, 'Fifty Million Calls')).x).toBe((await placeOf(page, 'Reading an SBOM')).x)
})

test('every link within the site leads to a page and a place on it', async () => {
  const pages = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'))
  const texts = new Map(await Promise.all(pages.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const)))
  const broken: string[] = []
  for (const [name, text] of texts) {
    for (const [, link = ''] of text.matchAll(/(?:href|src)="([^"]+)"/g)) {
      if (/^[a-z]+:/.test(link)) continue
      const [target = '', anchor] = link.split('#')
      const file = target === '' ? name : path.join(path.dirname(name), target)
      const isThere = (await stat(path.join(folder, file)).catch(() => undefined))?.isFile() === true
      if (!isThere || (anchor !== undefined && !texts.get(file)?.includes(`id="${anchor}"`))) broken.push(`${name}: ${link}`)
    }
  }
  expect(pages.length).toBeGreaterThan(50)
  expect(broken).toEqual([])
})

test('calendars to subscribe to are where the pages say', async () => {
  const files = ['index.html', ...(await readdir(path.join(folder, 'sessions'))).slice(0, 3).map((name) => `sessions/${name}`)]
  for (const file of files) {
    const link = /href="([^"]+calendar\.ics[^"]*)"/.exec(await readFile(path.join(folder, file), 'utf8'))?.[1] ?? ''
    expect(await (await fetch(link)).text(), file).toContain('BEGIN:VEVENT')
  }
})

test('it builds for every other event too, and says what is wrong with one that is not there', async () => {
  const { docs } = await (await fetch(`${api}/api/events?limit=100`)).json() as { docs: { slug: string, name: string }[] }
  for (const { slug, name } of docs) {
    const built = await buildSite(api, [slug])
    expect(built.code, built.output).toBe(0)
    expect(built.output).toContain(name)
    await rm(built.folder, { recursive: true })
  }
  const none = await buildSite(api, ['nowhere'])
  expect(none).toMatchObject({ code: 1, output: `${api} has no event “nowhere”. Its events: ${api}/api/events\n` })
  await rm(none.folder, { recursive: true })
})
