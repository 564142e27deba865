import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'

import { belowFloors } from './versionFloors.ts'

/** Folders of the machine on which somebody worked, and hosts from which packages came there. */
const FOREIGN = [
  /(?<![\w.~-])\/(?:work|home|Users|farm)\/[\w.-]+/,
  /"resolved":\s*"https?:\/\/(?!registry\.npmjs\.org\/)/,
  /^\s*(?:@[\w-]+:)?registry\s*=/m,
]

/** Checks what is tracked: no version under its floor, no trace of a machine. @returns an exit code. */
export function checkTree(): number {
  const faults = [...belowFloors(readFileSync('package-lock.json', 'utf8'))]
  for (const file of execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0')) {
    // A file removed but not yet committed is still listed; an image says nothing.
    if (file === '' || /\.(?:png|jpe?g|webp|avif|ico|woff2?)$/.test(file) || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) continue
    const text = readFileSync(file, 'utf8')
    for (const pattern of FOREIGN) {
      const found = pattern.exec(text)
      if (found !== null && file !== 'src/entry/checks/checkTree.ts') faults.push(`${file}: ${found[0]} belongs to one machine`)
    }
  }
  for (const fault of faults) console.error(fault)
  return faults.length === 0 ? 0 : 1
}
