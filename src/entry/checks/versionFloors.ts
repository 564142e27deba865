import { z } from 'zod'

/** Versions below which a published flaw reaches us. Each with the day it was noted; add to it, never take from it. */
export const FLOORS = [
  { name: 'payload', floor: '3.90.0', notedOn: '2026-11-23' },
  { name: 'next', floor: '16.3.8', notedOn: '2026-11-23' },
  { name: 'sharp', floor: '0.35.5', notedOn: '2026-11-23' },
  { name: 'undici', floor: '7.29.1', notedOn: '2026-11-23' },
] as const

const lockSchema = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })

/** @param lock text of package-lock.json. @returns a line for each copy that is too old, and for each package that is gone. */
export function belowFloors(lock: string): string[] {
  const packages = Object.entries(lockSchema.parse(JSON.parse(lock)).packages)
  return FLOORS.flatMap(({ name, floor, notedOn }) => {
    const copies = packages.filter(([place]) => place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`))
    if (copies.length === 0) return [`${name} is not in package-lock.json: take it off the list of floors, or put it back`]
    return copies.filter(([, { version }]) => isBelow(version ?? '0', floor)).map(([place, { version }]) => `${place} is ${version ?? 'unknown'}, below ${floor} (noted on ${notedOn})`)
  })
}

function isBelow(version: string, floor: string): boolean {
  const [core = '', preview] = version.split('-', 2)
  const [mine, least] = [core, floor].map((text) => text.split('.').map(Number)) as [number[], number[]] // one list for each of two texts
  for (const [index, wanted] of least.entries()) {
    const have = mine[index] ?? 0
    if (have !== wanted) return have < wanted
  }
  return preview !== undefined // 3.90.0-beta comes before 3.90.0
}
