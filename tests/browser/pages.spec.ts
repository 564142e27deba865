import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'

import { openBrowser, openPage } from './openBrowser.ts'
import { signIn } from './signIn.ts'

import type { Browser, Page } from 'playwright-core'

let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => browser.close())

async function faultsOfAccess(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each(['/', '/events/open-source-securitycon-eu-2026', '/events/kubecon-cloudnativecon-eu-2026', '/api/events/open-source-securitycon-eu-2026/feeds', '/admin/login'])('%s is open to everyone, quiet, and asks no other host', async (path) => {
    const { address } = inject('lineup')
    const { page, complaints, foreign } = await openPage(browser, address, { colorScheme })
    await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
    expect(await page.title()).not.toBe('')
    expect({ access: await faultsOfAccess(page), complaints, foreign }).toEqual({ access: [], complaints: [], foreign: [] })
  })
})

test('every address that the front page shows answers', async () => {
  const { address } = inject('lineup')
  const { page } = await openPage(browser, address)
  await page.goto(`${address}/`)
  const links = await page.$$eval('a[href]', (anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href))
  const own = [...new Set(links.map((link) => link.split('#')[0] ?? ''))].filter((link) => link.startsWith(`${address}/`))
  expect(own.length).toBeGreaterThan(5)
  // As a browser asks: some addresses have a page for people, and for programs what they are meant for.
  const answers = await Promise.all(own.map(async (link) => `${(await fetch(link, { headers: { accept: 'text/html,*/*;q=0.8' } })).status} ${link}`))
  expect(answers.filter((answer) => !answer.startsWith('200 '))).toEqual([])
})

test('the feeds of an event are copied by a button and scanned from the screen, wide and narrow', async () => {
  const { address } = inject('lineup')
  const { page } = await openPage(browser, address, { viewport: { width: 360, height: 740 } })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
  await page.goto(`${address}/api/events/open-source-securitycon-eu-2026/feeds`)
  await page.getByRole('button', { name: 'Copy address of calendar.ics' }).press('Enter')
  await page.getByRole('status').getByText('Copied').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/api\/events\/open-source-securitycon-eu-2026\/calendar\.ics$/)
  await page.getByText('QR code').first().click()
  expect((await page.getByRole('img', { name: /^QR code: / }).first().boundingBox())?.width).toBeGreaterThan(150)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('the admin can be walked through without a complaint or another host', async () => {
  const lineup = inject('lineup')
  const { page, complaints, foreign } = await openPage(browser, lineup.address)
  await signIn(page, lineup)
  const opened: string[] = []
  for (const collection of ['events', 'tracks', 'sessions', 'slots', 'speakers', 'sponsors', 'organizations', 'venues', 'rooms', 'topics', 'media', 'users', 'integrations']) {
    await page.goto(`${lineup.address}/admin/collections/${collection}`, { waitUntil: 'networkidle' })
    await page.locator('h1').first().waitFor()
    const [href] = await page.$$eval('tbody td a[href]', (anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href))
    if (href === undefined) continue
    await page.goto(href, { waitUntil: 'networkidle' })
    await page.locator('form .field-type:visible').first().waitFor()
    opened.push(collection)
  }
  // The demo has documents in all of them but the last.
  expect(opened).toEqual(['events', 'tracks', 'sessions', 'slots', 'speakers', 'sponsors', 'organizations', 'venues', 'rooms', 'topics', 'media', 'users'])
  expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] })
})
