import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

import { openBrowser, openPage } from './openBrowser.ts'

import type { Browser } from 'playwright-core'

let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => browser.close())

test.each(['light', 'dark'] as const)('the reference is open to everyone, quiet, and asks no other host, in %s colours', async (colorScheme) => {
  const { address } = inject('lineup')
  const { page, complaints, foreign } = await openPage(browser, address, { colorScheme })
  for (const path of ['/docs', '/docs/rooms', '/docs/graphql', '/problems', '/problems/unknown-parameter']) {
    await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
    expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
  }
  expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] })
})

test.each([1280, 390])('nothing is wider than a screen of %i', async (width) => {
  const { address } = inject('lineup')
  const { page } = await openPage(browser, address, { viewport: { width, height: 860 } })
  for (const path of ['/docs', '/docs/sessions', '/docs/feeds', '/docs/schemas', '/docs/graphql', '/problems', '/problems/unknown-parameter']) {
    await page.goto(`${address}${path}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0)
  }
})

test('every form asks what it shows, and gets an answer', async () => {
  const { address } = inject('lineup')
  const { page, complaints } = await openPage(browser, address)
  for (const [path, form] of [['/docs/sessions', 'listSessions'], ['/docs/events', 'getEvent'], ['/docs/graphql', 'queryByPost']] as const) {
    await page.goto(`${address}${path}`)
    const section = page.locator(`section[aria-labelledby="${form}"]`)
    expect(await section.locator('[data-curl]').textContent()).toMatch(/^curl .*http/)
    await section.getByRole('button', { name: 'Send' }).click()
    await section.getByRole('status').filter({ hasText: /^200 OK · \d+ ms/ }).waitFor()
    const answer = JSON.parse(await section.locator('[data-out]').textContent() ?? '') as Record<string, unknown>
    expect(Object.keys(answer).length).toBeGreaterThan(0)
  }
  expect(complaints).toEqual([])
})

test('a form shows what is typed, brackets included, by the keyboard alone', async () => {
  const { address } = inject('lineup')
  const { page } = await openPage(browser, address)
  await page.goto(`${address}/docs/sessions`)
  const section = page.locator('section[aria-labelledby="listSessions"]')
  await section.locator('summary').click()
  await section.getByLabel('where').fill('where[title][contains]=a b&where[kind][equals]=talk')
  expect(await section.locator('[data-curl]').textContent()).toContain('where[title][contains]=a%20b&where[kind][equals]=talk')
  await page.keyboard.press('Enter')
  await section.getByRole('status').filter({ hasText: /^200 OK/ }).waitFor()
  await section.getByLabel('limit').fill('1000')
  await page.keyboard.press('Enter')
  await section.getByRole('status').filter({ hasText: /^400 / }).waitFor()
  expect(await section.locator('[data-out]').textContent()).toContain('invalid_parameter')
})

test('the contents are filtered as one types, from the key / on', async () => {
  const { address } = inject('lineup')
  const { page } = await openPage(browser, address)
  await page.goto(`${address}/docs/graphql`)
  await page.keyboard.press('/')
  await page.keyboard.type('movedFrom')
  const shown = await page.locator('#index li:visible').allTextContents()
  expect(shown).toEqual(['Slot'])
  await page.keyboard.type('zzz')
  await page.getByText('Nothing by that name.').waitFor()
})

test('the reference reads without scripts', async () => {
  const { address } = inject('lineup')
  const { page } = await openPage(browser, address, { javaScriptEnabled: false })
  await page.goto(`${address}/docs/sessions`)
  expect(await page.getByRole('heading', { name: 'List sessions' }).isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: 'Send' }).count()).toBe(0)
})
