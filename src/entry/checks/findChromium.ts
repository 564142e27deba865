import { access, constants } from 'node:fs/promises'
import path from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/** The browser of this machine, CHROMIUM first. @returns its path, undefined where there is none. */
export async function findChromium(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  const candidates = [process.env['CHROMIUM'], ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...MAC]
  for (const candidate of candidates) {
    if (candidate !== undefined && candidate !== '' && await access(candidate, constants.X_OK).then(() => true, () => false)) return candidate
  }
  return undefined
}
