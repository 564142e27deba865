import { chromium } from 'playwright-core'

import { findChromium } from '../../src/entry/checks/findChromium.ts'

import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** Quiet on the network: without these the browser itself asks for updates and accounts. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium on this machine.')
  return chromium.launch({ executablePath, args: ARGS, headless: true })
}

/** A page that writes down what a careful visitor would complain about. */
export interface WatchedPage {
  page: Page
  /** Errors of the console and of scripts, failed answers among them. */
  complaints: string[]
  /** Addresses asked for on other hosts. */
  foreign: string[]
}

export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB', timezoneId: 'UTC', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  const foreign: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => { complaints.push(error.message) })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (/^https?:$/.test(url.protocol) && url.origin !== new URL(address).origin) foreign.push(request.url())
  })
  return { page, complaints, foreign }
}
