import type { ExternalId } from './sources/programme.ts'

/** An external id as one text, for maps. */
export function externalKeyOf({ source, id }: ExternalId): string {
  return `${source} ${id}`
}

/** True if the id names the same person or room in every file, not in this programme only: its source bears no namespace. */
export function isGoodEverywhere({ source }: ExternalId): boolean {
  return !source.includes(':')
}
