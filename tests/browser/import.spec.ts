import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

import { exportedFile, sessionizeFile } from './importFiles.ts'
import { managementOf } from './management.ts'
import { openBrowser, openPage } from './openBrowser.ts'
import { signIn } from './signIn.ts'

import type { Browser, Page } from 'playwright-core'

let browser: Browser
beforeAll(async () => { browser = await openBrowser() })
afterAll(async () => browser.close())

const slug = 'backstagecon-eu-2026' // publishes continuously

async function enter(options: Parameters<typeof openPage>[2] = {}) {
  const lineup = inject('lineup')
  const opened = await openPage(browser, lineup.address, options)
  await signIn(opened.page, lineup)
  const management = managementOf(opened.page, lineup.address)
  const event = await management.eventOf(slug)
  const { page } = opened
  const form = page.getByRole('form', { name: 'New import' })
  return {
    ...opened, address: lineup.address, management, event, form,
    open: async () => {
      await page.goto(`${lineup.address}/admin/collections/events/${event}/imports`)
      await form.waitFor()
    },
    /** Drops a file and waits for its plan. */
    plan: async (file: ReturnType<typeof sessionizeFile>, source = 'sessionize') => {
      await page.getByLabel('Source', { exact: true }).selectOption(source)
      await page.getByLabel(/^Drop /).setInputFiles(file)
      await page.getByRole('button', { name: 'Read and plan' }).click()
      await page.locator('.open-import__apply').waitFor({ timeout: 20_000 })
    },
  }
}

async function violationsOf(page: Page, within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 4).map(({ target }) => target.join(' ')).join(', ')}`)
}

test('a file is dropped, its plan read and put right, applied, seen in the list, and undone', async () => {
  const { page, complaints, foreign, address, management, event, open, plan } = await enter()
  const importedSessions = () => management.find('sessions', `where[and][0][event][equals]=${event}&where[and][1][title][like]=Imported session&draft=true&sort=title`)
  await open()
  await page.getByText('Nothing was imported yet.').waitFor()
  await plan(sessionizeFile([{ id: 1, tag: 'Deep dive' }, { id: 2, startsAt: '2026-04-01T11:00:00' }]))
  expect(await importedSessions()).toEqual([])
  const shown = page.locator('.plan')
  await shown.getByText('2 sessions', { exact: true }).click()
  await shown.getByText('Imported session 2').first().waitFor()
  await shown.getByText('A category has no place here', { exact: false }).click()
  await shown.getByText('sessions[0],').waitFor()

  // The tag says how hard it is: told once, and planned again.
  await page.getByLabel('Where Tags: Deep dive goes').selectOption('level:advanced')
  await page.getByRole('button', { name: 'Plan again' }).click()
  await page.getByText('as told').waitFor({ timeout: 20_000 })
  expect(await shown.getByText('A category has no place here', { exact: false }).count()).toBe(0)

  await page.getByRole('button', { name: 'Apply as drafts' }).click()
  await page.getByRole('button', { name: 'Undo the import…' }).waitFor({ timeout: 20_000 })
  expect((await importedSessions()).map(({ title, level, _status }) => [title, level, _status])).toEqual([['Imported session 1', 'advanced', 'draft'], ['Imported session 2', null, 'draft']])
  const row = page.locator('.history tbody tr', { has: page.getByRole('button', { name: /^Look at import/ }) }).first()
  await row.getByText('as drafts').waitFor() // the list is asked for every few seconds
  expect(await row.innerText()).toMatch(/sessionize all\.json[\s\S]*applied[\s\S]*as drafts[\s\S]*sessions: 2 new/)

  await page.goto(`${address}/admin/collections/sessions?where[or][0][and][0][event][equals]=${event}&limit=100`)
  await page.getByRole('link', { name: 'Imported session 1', exact: true }).waitFor()

  await open()
  await row.getByRole('button', { name: /^Look at import/ }).click()
  await page.getByRole('button', { name: 'Undo the import…' }).focus()
  await page.keyboard.press('Enter')
  await page.locator('#confirm-action').focus()
  await page.keyboard.press('Enter')
  await row.getByText('undone', { exact: true }).waitFor({ timeout: 20_000 })
  expect(await importedSessions()).toEqual([])
  expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] })
})

test('what an editor changed is kept, shown at the document, and given back to the source', async () => {
  const { page, complaints, address, management, event, open, plan } = await enter()
  await open()
  await plan(sessionizeFile([{ id: 3 }]))
  await page.getByRole('button', { name: 'Apply as drafts' }).click()
  await page.getByRole('button', { name: 'Undo the import…' }).waitFor({ timeout: 20_000 })
  const [session] = await management.find('sessions', `where[and][0][event][equals]=${event}&where[and][1][title][equals]=Imported session 3&draft=true`)
  await page.goto(`${address}/admin/collections/sessions/${session?.id ?? ''}`)
  const title = page.locator('input[name="title"]')
  await title.waitFor()
  expect(await page.locator('.import-locks').count()).toBe(0)
  await management.ask(`sessions/${session?.id ?? ''}?draft=true`, 'PATCH', { title: 'A better title', kind: 'keynote', _status: 'draft' })

  await open()
  await plan(sessionizeFile([{ id: 3, title: 'Title of the source' }]))
  const kept = page.getByRole('region', { name: /^kept/ })
  expect(await kept.innerText()).toMatch(/A better title[\s\S]*source:[\s\S]*Title of the source/)
  await page.getByLabel('Take the source’s value of Title of A better title').check()
  await page.getByText('1 decided by you.').waitFor()
  await page.getByLabel('Take the source’s value of Title of A better title').uncheck()

  await page.goto(`${address}/admin/collections/sessions/${session?.id ?? ''}`)
  const locks = page.locator('.import-locks')
  await locks.getByText('Title', { exact: true }).waitFor()
  expect(await locks.innerText()).toMatch(/Title\s+sessionize, kept since/)
  expect(await violationsOf(page, '.import-locks')).toEqual([])
  await locks.getByRole('button', { name: 'Let Title follow the source again' }).click()
  await locks.getByText('Title', { exact: true }).waitFor({ state: 'detached' })
  await locks.getByText('Kind', { exact: true }).waitFor()

  await open()
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await plan(sessionizeFile([{ id: 3, title: 'Title of the source' }]))
  const changed = page.getByRole('region', { name: /^changed/ })
  expect(await changed.innerText()).toMatch(/Title[\s\S]*A better title[\s\S]*→[\s\S]*Title of the source/)
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await page.locator('.open-import').waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

test('what an editor changed of what an export brought is shown at a venue, in its language, and at a picture', async () => {
  const { page, complaints, address, management, open, plan } = await enter()
  await open()
  await plan(await exportedFile(), 'lineup')
  await page.getByRole('button', { name: 'Apply as drafts' }).click()
  await page.getByRole('button', { name: 'Undo the import…' }).waitFor({ timeout: 20_000 })
  const [venue] = await management.find('venues', 'where[slug][equals]=imported-house')
  const [picture] = await management.find('media', 'where[alt][equals]=An imported square')
  await management.ask(`venues/${venue?.id ?? ''}?locale=de`, 'PATCH', { name: 'Unser Haus' })
  await management.ask(`venues/${venue?.id ?? ''}`, 'PATCH', { address: { city: 'Ourtown' } })
  await management.ask(`media/${picture?.id ?? ''}`, 'PATCH', { focalX: 10 })

  const locks = page.locator('.import-locks')
  await page.goto(`${address}/admin/collections/venues/${venue?.id ?? ''}`)
  await locks.getByText('Name (de)', { exact: true }).waitFor()
  expect(await locks.innerText()).toMatch(/Name \(de\)[\s\S]*lineup[\s\S]*Address[\s\S]*lineup/)
  expect(await violationsOf(page, '.import-locks')).toEqual([])
  await locks.getByRole('button', { name: 'Let Name (de) follow the source again' }).click()
  await locks.getByText('Name (de)', { exact: true }).waitFor({ state: 'detached' })
  await locks.getByText('Address', { exact: true }).waitFor()

  await page.goto(`${address}/admin/collections/media/${picture?.id ?? ''}`)
  await locks.getByRole('button', { name: 'Let Focal point, across follow the source again' }).click()
  await locks.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

test('an address is looked at again and again, says what came of it, and is ended', async () => {
  const { page, complaints, address, management, event, open } = await enter()
  await open()
  await page.getByLabel('Source', { exact: true }).selectOption('sessionize')
  await page.getByLabel('A public address').check()
  // A port of no web server is refused before anything is asked of it.
  await page.getByLabel('Address', { exact: true }).fill('http://127.0.0.1:9/view/All?key=secret')
  await page.getByLabel('Look at it').selectOption('every hour')
  await page.getByLabel('What it says anew').selectOption('is applied, as drafts')
  await page.getByRole('button', { name: 'Keep it up to date' }).click()
  const kept = page.getByRole('region', { name: 'Kept up to date' })
  await kept.getByText('failed', { exact: true }).waitFor({ timeout: 20_000 })
  expect(await kept.innerText()).toMatch(/sessionize http:\/\/127\.0\.0\.1:9\/view\/All\s+Looked at every hour, next [\s\S]*is applied, as drafts[\s\S]*port 9 is none of a web server/)
  expect(await kept.innerText()).not.toContain('secret')
  expect(await violationsOf(page, '.imports')).toEqual([])
  await kept.getByRole('button', { name: /^Pause/ }).click()
  await kept.getByText('paused', { exact: true }).waitFor()
  expect(await kept.getByRole('button', { name: /^Look now/ }).isDisabled()).toBe(true)
  await kept.getByRole('button', { name: /^Go on/ }).click()
  await kept.getByRole('button', { name: /^Pause/ }).waitFor()
  await kept.getByLabel(/^How often/).selectOption('every day')
  await kept.getByText('Looked at every day', { exact: false }).waitFor()
  await kept.getByRole('button', { name: /^End it/ }).focus()
  await page.keyboard.press('Enter')
  await kept.waitFor({ state: 'detached' })
  const { standing } = await management.ask(`events/${event}/imports`, 'GET') as { standing: unknown[] }
  expect({ standing, complaints, at: address.startsWith('http') }).toEqual({ standing: [], complaints: [], at: true })
})

test('a file that can’t be read says where and why, and nothing was changed', async () => {
  const { page, management, event, open } = await enter()
  await open()
  const before = (await management.find('sessions', `where[event][equals]=${event}&draft=true`)).length
  await page.getByLabel('Source', { exact: true }).selectOption('csv')
  await page.getByLabel('Drop files here, or choose them').setInputFiles({ name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from('Bezeichnung,Wann\nEins,2026-04-01 09:00\n') })
  await page.getByRole('button', { name: 'Read and plan' }).click()
  await page.locator('.open-import .notice--error').getByText('No column of table.csv is known as the title').waitFor({ timeout: 20_000 })
  await page.getByText('Say what columns are').click()
  await page.getByLabel('Header', { exact: true }).fill('Bezeichnung')
  await page.getByRole('button', { name: 'Say so' }).click()
  await page.getByLabel('Drop files here, or choose them').setInputFiles({ name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from('Bezeichnung,Wann\nEins,2026-04-01 09:00\n') })
  await page.getByRole('button', { name: 'Read and plan' }).click()
  await page.getByLabel('What the column Bezeichnung is').waitFor({ timeout: 20_000 })
  expect(await page.getByLabel('What the column Wann is').inputValue()).toBe('nothing')
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await page.locator('.open-import').waitFor({ state: 'detached' })
  expect((await management.find('sessions', `where[event][equals]=${event}&draft=true`)).length).toBe(before)
})

test('a programme of 1,000 sessions is shown in parts', async () => {
  const { page, complaints, open, plan } = await enter()
  await open()
  await plan(sessionizeFile(Array.from({ length: 1_000 }, (_, at) => ({ id: 100 + at, tag: `Tag ${at % 60}`, startsAt: `2026-04-01T${String(8 + (at % 10)).padStart(2, '0')}:00:00` }))))
  const shown = page.locator('.plan')
  expect(await shown.getByRole('listitem').count()).toBeLessThan(200)
  await page.locator('.open-import').getByText('documents, all or none').waitFor()
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await page.locator('.open-import').waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

test.each(['light', 'dark'] as const)('the tab is open to everyone, quiet, and asks no other host, in %s colours', async (colorScheme) => {
  const { page, complaints, foreign, open, plan } = await enter({ colorScheme })
  await open()
  expect(await violationsOf(page)).toEqual([])
  await plan(sessionizeFile([{ id: 3, tag: 'Cloud', title: 'Title of the source' }, { id: 4 }]))
  for (const summary of await page.locator('.open-import summary').all()) if (await summary.evaluate((node) => !(node.parentElement as HTMLDetailsElement).open)) await summary.click()
  expect(await violationsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await page.locator('.open-import').waitFor({ state: 'detached' })
  expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] })
})
