import type { Page } from 'playwright-core'

/** Signs in by the form, as a person does; resolves on the dashboard. */
export async function signIn(page: Page, { address, email, password }: { address: string, email: string, password: string }): Promise<void> {
  await page.goto(`${address}/admin/login`)
  await page.locator('input[name="email"]').fill(email)
  await page.locator('input[name="password"]').fill(password)
  await page.locator('button[type="submit"]').click()
  await page.waitForURL(`${address}/admin`)
}
