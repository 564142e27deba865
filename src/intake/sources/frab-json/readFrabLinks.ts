import { z } from 'zod'
import type { RowReference, TakeNote } from '../../notes.ts'
import { frabAddresses } from '../frabAddresses.ts'
import type { LinkPurpose, LinkRow } from '../programme.ts'
import { resolveLink } from '../resolveLink.ts'
import { entriesOf, line, list } from '../tolerant.ts'

const referenceSchema = z.object({ url: line, href: line, title: line, type: line })

type Linked = { [K in (typeof frabAddresses)[number][0]]: string } & { links?: unknown; attachments?: unknown }

/** Every address that an event bears, whatever it is for; those that are none are reported. */
export function readFrabLinks(event: Linked, base: string, row: RowReference, note: TakeNote): LinkRow[] {
  const links: LinkRow[] = []
  const take = (purpose: LinkPurpose, written: string, label: string): void => {
    const url = written === '' ? null : resolveLink(written, base, row, note)
    if (url !== null && !links.some((link) => link.url === url && link.purpose === purpose)) links.push({ purpose, url, label, row })
  }
  for (const [name, purpose] of frabAddresses) take(purpose, event[name], '')
  for (const { url, label, purpose } of referencesOf(event.links, 'link')) take(purpose, url, label)
  for (const { url, label, purpose } of referencesOf(event.attachments, 'attachment')) take(purpose, url, label)
  return links
}

/** Links as lists of objects, of addresses, or as an object with titles as names. */
export function referencesOf(value: unknown, usual: LinkPurpose): { url: string; label: string; purpose: LinkPurpose }[] {
  const named = entriesOf(value).map(([label, url]) => ({ url: line.parse(url), label, purpose: usual }))
  return [...named, ...list.parse(value).flatMap((entry) => {
    const read = referenceSchema.safeParse(entry)
    if (!read.success) return typeof entry === 'string' ? [{ url: line.parse(entry), label: '', purpose: usual }] : []
    const { url, href, title, type } = read.data
    const address = url || href
    return [{ url: address, label: title === address ? '' : title, purpose: purposeOf(type, usual) }]
  })]
}

function purposeOf(type: string, usual: LinkPurpose): LinkPurpose {
  switch (type.toUpperCase()) {
    case 'FEEDBACK':
      return 'feedback'
    case 'ORIGIN':
      return 'origin'
    case 'MEDIA':
      return 'video'
    default:
      return usual
  }
}
