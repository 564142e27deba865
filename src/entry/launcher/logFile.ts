import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

import type { WriteStream } from 'node:fs'

const MAX_BYTES = 10 * 1024 * 1024

/** Opens a log to append to; a big one is put aside first, as `.1`. */
export function openLogFile(dataDir: string, name: string): WriteStream {
  const file = path.join(dataDir, 'logs', `${name}.log`)
  mkdirSync(path.dirname(file), { recursive: true })
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > MAX_BYTES) renameSync(file, `${file}.1`)
  return createWriteStream(file, { flags: 'a', mode: 0o600 })
}
