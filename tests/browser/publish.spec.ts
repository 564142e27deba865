import { afterAll, beforeAll, expect, inject, test } from 'vitest'

import { waitUntil } from '../support/waitUntil.ts'
import { openBrowser, openPage } from './openBrowser.ts'
import { signIn } from './signIn.ts'

import type { Browser } from 'playwright-core'

let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => browser.close())

interface Listed { docs: { id: string, title: string, slug: string, event: { slug: string } | string }[] }

test('an editor signs in, edits a session, publishes it, and the public sees it', async () => {
  const lineup = inject('lineup')
  const event = 'appdevelopercon-eu-2026' // publishes continuously
  const list = async (): Promise<Listed> => await (await fetch(`${lineup.address}/api/sessions?event=${event}&limit=100`)).json() as Listed
  const [session] = (await list()).docs
  if (session === undefined) throw new Error('the demo has sessions at this event')
  const title = `${session.title}, second edition`
  expect((await list()).docs.map((doc) => doc.title)).not.toContain(title)

  const { page, complaints, foreign } = await openPage(browser, lineup.address)
  await signIn(page, lineup)
  await page.goto(`${lineup.address}/admin/collections/sessions/${session.id}`)
  const field = page.locator('input[name="title"]')
  await field.waitFor()
  expect(await field.inputValue()).toBe(session.title)
  await field.fill(title)
  const saved = page.waitForResponse((response) => response.url().includes(`/cms/api/sessions/${session.id}`) && response.request().method() === 'PATCH' && !response.url().includes('autosave=true'))
  await page.locator('#action-save').click()
  expect((await saved).status()).toBe(200)
  const publishedAt = performance.now()

  await waitUntil(async () => (await list()).docs.find((doc) => doc.id === session.id)?.title === title, 5_000)
  expect(performance.now() - publishedAt).toBeLessThan(5_000)
  const byId = await fetch(`${lineup.address}/api/sessions/${session.id}`)
  expect(await byId.json()).toMatchObject({ title, slug: session.slug })

  const visitor = await openPage(browser, lineup.address)
  await visitor.page.goto(`${lineup.address}/api/sessions/${session.id}`)
  expect(await visitor.page.textContent('body')).toContain(title)
  expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] })
})
