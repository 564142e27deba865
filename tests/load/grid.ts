import pg from 'pg'
import type { Page } from 'playwright-core'
import { z } from 'zod'

import { openBrowser, openPage } from '../browser/openBrowser.ts'
import { signIn } from '../browser/signIn.ts'
import { insertProgramme } from '../integration/publicationProgramme.ts'
import { startLineup } from '../support/startLineup.ts'
import { createTestCluster } from '../support/testCluster.ts'
import { waitUntil } from '../support/waitUntil.ts'

/**
 * `node tests/load/grid.ts [sessions=1000] [rooms=70] [drags=10]`: the schedule of a large event in a browser, all of it on one day: until
 * it can be used, what is drawn, the longest task while a slot is dragged, and what a move costs.
 */
const [sessions = 1000, rooms = 70, drags = 10] = process.argv.slice(2).map(Number)
const idSchema = z.object({ doc: z.object({ id: z.string() }) })

const cluster = await createTestCluster()
const lineup = await startLineup({ DATABASE_URL: cluster.urlOf('postgres'), LINEUP_DEMO: 'off' })
const browser = await openBrowser()
const pool = new pg.Pool({ connectionString: cluster.urlOf('postgres'), max: 1 })
try {
  const { address, admin } = lineup
  if (admin === undefined) throw new Error('a first start makes an admin')
  const { page } = await openPage(browser, address, { viewport: { width: 1440, height: 1000 } })
  await signIn(page, { address, ...admin })
  const make = async (collection: string, data: object): Promise<string> => idSchema.parse(await page.evaluate(
    async ([collection, data]) => (await fetch(`/cms/api/${collection}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) })).json() as Promise<unknown>, [collection, data] as const)).doc.id
  const venue = await make('venues', { name: 'ExCeL', slug: '', timeZone: 'Europe/London' })
  const event = await make('events', { name: 'Large', slug: '', kind: 'conference', phase: 'live', publishing: 'continuous', startsOn: '2026-04-01', endsOn: '2026-04-02', timeZone: 'Europe/London', venue, _status: 'published' })
  const query = async <Row extends Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]> => (await pool.query<Row>(text, values === undefined ? [] : [...values])).rows
  await insertProgramme(query, { event, venue, sessions, rooms })
  await pool.query('analyze')

  const opened: number[] = []
  for (let round = 0; round < 5; round += 1) {
    await page.goto(`${address}/admin`)
    const startedAt = performance.now()
    await page.goto(`${address}/admin/collections/events/${event}/schedule`)
    await page.locator('.schedule-slot').first().waitFor()
    opened.push(performance.now() - startedAt)
  }
  const answer = await page.evaluate(async (event) => {
    const startedAt = performance.now()
    const text = await (await fetch(`/cms/api/events/${event}/schedule`)).text()
    const whole = performance.now() - startedAt
    const { marks } = JSON.parse(text) as { marks: Record<string, string> }
    const looks: number[] = []
    for (let look = 0; look < 20; look += 1) {
      const from = performance.now()
      await (await fetch(`/cms/api/events/${event}/schedule?${new URLSearchParams(marks)}`)).text()
      looks.push(performance.now() - from)
    }
    return { whole, bytes: text.length, looks }
  }, event)
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { tasks })
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) tasks.push(duration) }).observe({ type: 'longtask' })
  })
  const requests: string[] = []
  page.on('request', (request) => { if (request.method() === 'POST') requests.push(request.url()) })
  const tasksWhile: number[] = []
  const tasksAfter: number[] = []
  const saves: number[] = []
  for (let round = 0; round < drags; round += 1) {
    await drag(page, round, async () => tasksWhile.push(await longestTask(page)))
    const startedAt = performance.now()
    await page.getByText('Saving …').waitFor({ state: 'detached' })
    saves.push(performance.now() - startedAt)
    tasksAfter.push(await longestTask(page))
  }
  const ms = (value: number): string => `${Math.round(value)} ms`
  const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
  console.log(`${sessions} sessions in ${rooms} rooms, all on one day`)
  console.log(`opened: until slots show, median ${ms(median(opened))}, slowest ${ms(Math.max(...opened))}`)
  console.log(`drawn: ${await page.locator('.schedule-slot').count()} slots in ${await page.locator('.ec-col-head').count()} columns`)
  console.log(`answer with everything: ${ms(answer.whole)}, ${Math.round(answer.bytes / 1024)} KB; a look that finds nothing new: median ${ms(median(answer.looks))}`)
  console.log(`longest task while dragging: ${ms(Math.max(...tasksWhile))}; once let go: ${ms(Math.max(...tasksAfter))} (0: none over 50 ms)`)
  console.log(`a move: ${requests.length / drags} request, saved after ${ms(median(saves))} (median of ${drags})`)
} finally {
  await browser.close()
  await pool.end()
  await lineup.remove()
  await cluster.remove()
}

/** Through the grid and back down by steps of a hand; ends half an hour lower or higher. */
async function drag(page: Page, round: number, inTheAir: () => Promise<unknown>): Promise<void> {
  // A look at the server may draw slots anew at any moment.
  const box = await waitUntil(async () => page.locator('.schedule-slot').nth(20 + round).boundingBox())
  const [x, y] = [box.x + 20, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await longestTask(page)
  await page.mouse.down()
  for (let step = 1; step <= 60; step += 1) await page.mouse.move(x + Math.sin(step / 10) * 300, y + Math.sin(step / 7) * 150)
  await page.mouse.move(x, y + (round % 2 === 0 ? 40 : -40))
  await inTheAir()
  await page.mouse.up()
}

/** The longest since it was asked last, in ms; tasks under 50 ms are not told by the browser. */
async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { tasks } = globalThis as unknown as { tasks: number[] } // set up above
    return Math.max(0, ...tasks.splice(0))
  })
}
