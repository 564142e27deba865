import { mkdir } from 'node:fs/promises'
import path from 'node:path'

import { z } from 'zod'

import { buildSite, serveSite } from '../support/exampleSite.ts'
import { startLineup } from '../support/startLineup.ts'
import { sessionizeFile } from './importFiles.ts'
import { changeProgramme, managementOf } from './management.ts'
import { openBrowser, openPage } from './openBrowser.ts'
import { signIn } from './signIn.ts'

/** `node tests/browser/takeScreenshots.ts`: the pictures of the README, from a Lineup with the demo. */
const FOLDER = 'docs/images'
const eventSchema = z.object({ id: z.string() })
const sessionsSchema = z.object({ docs: z.array(z.object({ id: z.string(), appearances: z.array(z.unknown()) })) })

await mkdir(FOLDER, { recursive: true })
const lineup = await startLineup()
const browser = await openBrowser()
try {
  const { address, admin } = lineup
  if (admin === undefined) throw new Error('a first start makes an admin')
  const { docs } = sessionsSchema.parse(await (await fetch(`${address}/api/sessions?event=open-source-securitycon-eu-2026&limit=50`)).json())
  const session = docs.find(({ appearances }) => appearances.length > 1) ?? docs[0]
  if (session === undefined) throw new Error('the demo has sessions')
  const event = eventSchema.parse(await (await fetch(`${address}/api/events/open-source-securitycon-eu-2026`)).json())
  const staged = await prepareRelease(address, admin)
  const imported = await prepareImport(address, admin)
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await openPage(browser, address, { colorScheme, deviceScaleFactor: 1, viewport: { width: 1360, height: 900 } })
    const shoot = async (name: string, url: string): Promise<void> => {
      await page.goto(`${address}${url}`, { waitUntil: 'networkidle' })
      await page.screenshot({ path: path.join(FOLDER, `${name}-${colorScheme}.png`) })
    }
    await shoot('front', '/')
    await signIn(page, { address, ...admin })
    await shoot('admin-sessions', '/admin/collections/sessions?limit=25')
    await shoot('admin-session', `/admin/collections/sessions/${session.id}`)
    await page.goto(`${address}/admin/collections/events/${event.id}/schedule`)
    await page.locator('.schedule-slot--warning, .schedule-slot--error').first().click()
    await page.getByRole('form', { name: 'Move' }).waitFor()
    await page.screenshot({ path: path.join(FOLDER, `schedule-${colorScheme}.png`) })
    await page.getByLabel('Columns').selectOption('events')
    await page.getByText('Shared with', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.screenshot({ path: path.join(FOLDER, `schedule-events-${colorScheme}.png`) })
    await shoot('admin-public-state', `/admin/collections/sessions/${staged.drafted}`)
    await shoot('admin-releases', `/admin/collections/events/${staged.event}/releases`)
    await page.getByLabel('On the grid').check()
    await page.locator('.compared .ec-event.compared-slot--moved').click()
    await page.locator('.difference-choice').evaluate((choice) => { choice.scrollIntoView({ behavior: 'instant' }) })
    await page.screenshot({ path: path.join(FOLDER, `admin-releases-grid-${colorScheme}.png`) })
    await shoot('preview', `/cms/preview/${staged.event}/staged`)
    await shoot('admin-scheduled', '/admin/scheduled')
    await page.goto(`${address}/admin/collections/events/${imported}/imports`)
    await page.getByRole('heading', { name: /^changed/ }).waitFor()
    await page.setViewportSize({ width: 1360, height: 1500 })
    await page.screenshot({ path: path.join(FOLDER, `admin-import-${colorScheme}.png`) })
    await page.setViewportSize({ width: 1360, height: 900 })
  }
  await using site = await serveSite((await buildSite(address)).folder)
  const { page } = await openPage(browser, site.address, { viewport: { width: 1360, height: 900 } })
  await page.goto(`${site.address}/`)
  await page.locator('#schedule h2').evaluate((heading) => { heading.scrollIntoView({ behavior: 'instant' }) })
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: path.join(FOLDER, 'example-site.png') })
} finally {
  await browser.close()
  await lineup.remove()
}

/** What an editor leaves behind in an hour, and a release that is set. */
async function prepareRelease(address: string, admin: { email: string, password: string }): Promise<{ event: string, drafted: string }> {
  const { page } = await openPage(browser, address)
  await signIn(page, { address, ...admin })
  const management = managementOf(page, address)
  const event = await management.eventOf('opentofu-day-eu-2026')
  const { drafted } = await changeProgramme(management, event)
  const nextMonth = `${new Date(Date.now() + 26 * 86_400_000).toISOString().slice(0, 10)}T08:00:00Z`
  await management.ask(`events/${event}/release`, 'POST', { at: nextMonth, version: '1.1 Keynotes' })
  await management.ask(`events/${await management.eventOf('backstagecon-eu-2026')}/release`, 'POST', { at: '2026-01-01T09:00:00Z' })
  return { event, drafted: drafted.id }
}

/** An import that was applied, of which an editor has changed something, and a newer one that waits. @returns the event. */
async function prepareImport(address: string, admin: { email: string, password: string }): Promise<string> {
  const { page } = await openPage(browser, address)
  await signIn(page, { address, ...admin })
  const management = managementOf(page, address)
  const event = await management.eventOf('backstagecon-eu-2026')
  const plan = async (file: ReturnType<typeof sessionizeFile>): Promise<void> => {
    await page.goto(`${address}/admin/collections/events/${event}/imports`)
    await page.getByLabel('Source', { exact: true }).selectOption('sessionize')
    await page.getByLabel('Drop files here, or choose them').setInputFiles(file)
    await page.getByRole('button', { name: 'Read and plan' }).click()
    await page.locator('.open-import__apply').waitFor()
  }
  const titles = ['Golden paths that stay golden', 'A catalogue people trust', 'Plugins without tears', 'Scaffolding at scale']
  await plan(sessionizeFile(titles.map((title, at) => ({ id: at, title, tag: 'Catalogue', startsAt: `2026-04-01T${String(13 + at)}:00:00` }))))
  await page.getByRole('button', { name: 'Apply as drafts' }).click()
  await page.getByRole('button', { name: 'Undo the import…' }).waitFor()
  const [edited] = await management.find('sessions', `where[and][0][event][equals]=${event}&where[and][1][title][equals]=${titles[2] ?? ''}&draft=true`)
  await management.ask(`sessions/${edited?.id ?? ''}?draft=true`, 'PATCH', { title: 'Plugins without fear', _status: 'draft' })
  await plan(sessionizeFile([
    { id: 0, title: 'Golden paths that stay golden', tag: 'Platforms', startsAt: '2026-04-01T14:00:00' },
    { id: 1, title: 'A catalogue that people trust', tag: 'Catalogue', startsAt: '2026-04-01T14:00:00' },
    { id: 2, title: 'Plugins without any tears', tag: 'Expert', startsAt: '2026-04-01T15:00:00' },
    { id: 4, title: 'What we learned from 400 plugins', tag: 'Expert', startsAt: '2026-04-01T16:00:00' },
  ]))
  return event
}
