import type { LinkPurpose } from './programme.ts'

/** What an event of the frab family bears one address of, in XML and JSON alike, and what each is for. */
export const frabAddresses = [
  ['url', 'page'],
  ['origin_url', 'origin'],
  ['feedback_url', 'feedback'],
  ['video_download_url', 'video'],
  ['logo', 'picture'],
] as const satisfies readonly (readonly [string, LinkPurpose])[]
