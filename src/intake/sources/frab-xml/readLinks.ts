import type { RowReference, TakeNote } from '../../notes.ts'
import type { XmlElement } from '../parseXml.ts'
import { frabAddresses } from '../frabAddresses.ts'
import type { LinkPurpose, LinkRow } from '../programme.ts'
import { resolveLink } from '../resolveLink.ts'
import { attributeOf, childrenOf, inOneLine, lineOf, textOf } from '../xmlText.ts'

const listed = [
  ['links', 'link', 'link'],
  ['attachments', 'attachment', 'attachment'],
] as const satisfies readonly (readonly [string, string, LinkPurpose])[]

/** Every address that a session bears, whatever it is for; those that are none are reported. */
export function readLinks(session: XmlElement, base: string, row: RowReference, note: TakeNote): LinkRow[] {
  const links: LinkRow[] = []
  const take = (purpose: LinkPurpose, written: string, label: string): void => {
    if (written === '') return
    const url = resolveLink(written, base, row, note)
    if (url !== null && !links.some((link) => link.url === url && link.purpose === purpose)) links.push({ purpose, url, label, row })
  }
  for (const [name, purpose] of frabAddresses) take(purpose, lineOf(session, name), '')
  for (const [parent, child, purpose] of listed) {
    for (const element of childrenOf(session, parent).flatMap((list) => childrenOf(list, child))) {
      const text = inOneLine(textOf(element))
      const href = attributeOf(element, 'href')
      take(purpose, href === '' ? text : href, href === '' || text === href ? '' : text)
    }
  }
  for (const recording of childrenOf(session, 'recording')) {
    for (const name of ['url', 'link']) take('video', lineOf(recording, name), '')
  }
  return links
}
