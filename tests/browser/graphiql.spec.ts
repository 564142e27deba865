import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'

import { openBrowser, openPage } from './openBrowser.ts'

import type { Browser } from 'playwright-core'

let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => browser.close())

describe.each(['light', 'dark'] as const)('GraphiQL in %s colours', (colorScheme) => {
  test('runs an example of what is live, knows the schema, and asks no other host', async () => {
    const { address } = inject('lineup')
    const { page, complaints, foreign } = await openPage(browser, address, { colorScheme })
    // Not until the network is idle: of the scripts of its workers a browser does not tell when they have come.
    await page.goto(`${address}/api/graphql`)
    await page.locator('.graphiql-query-editor .view-line').first().waitFor()
    await page.getByRole('link', { name: 'The page of an event' }).click()
    await page.locator('.graphiql-query-editor', { hasText: 'EventPage' }).waitFor()
    await page.getByRole('button', { name: /Execute query/ }).click()
    await page.locator('.graphiql-response .view-lines', { hasText: 'data' }).waitFor()
    expect(await page.locator('.graphiql-response').textContent()).not.toContain('errors')
    await page.getByRole('button', { name: /Documentation Explorer/ }).click()
    await page.getByText('Root Types').waitFor()
    const { violations } = await new AxeBuilder({ page }).include('.examples').withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze()
    expect({ violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`), complaints, foreign }).toEqual({ violations: [], complaints: [], foreign: [] })
  })
})
