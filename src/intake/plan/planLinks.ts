import { findUrlFault } from '../../content/validate/url.ts'
import type { LinkKind } from '../../program/kinds.ts'
import type { RowReference, TakeNote } from '../notes.ts'
import type { LinkRow } from '../sources/programme.ts'
import type { LinkFields } from './plan.ts'
import { limitTo, shorten } from './shorten.ts'

/** Links as the content model has them. What only a label can tell apart gets one. */
export function planLinks(links: readonly LinkRow[], row: RowReference, note: TakeNote): LinkFields[] {
  const planned = links.flatMap((link): LinkFields[] => {
    const fault = findUrlFault(link.url)
    if (fault !== null) {
      note('bad-link', row, `${link.url}: ${fault}`)
      return []
    }
    if (link.purpose === 'picture') note('picture', row, link.url)
    const { kind, label } = meaningOf(link)
    return [{ kind, url: link.url, label: label === null ? null : shorten(label, 200, row, note) }]
  })
  return limitTo(planned, 50, 'links', row, note)
}

function meaningOf({ purpose, url, label }: LinkRow): { kind: LinkKind; label: string | null } {
  const own = label === '' ? null : label
  switch (purpose) {
    case 'page':
      return { kind: 'website', label: own ?? 'Page at the source' }
    case 'origin':
      return { kind: 'other', label: own ?? 'Original page' }
    case 'picture':
      return { kind: 'other', label: own ?? 'Picture' }
    case 'feedback':
      return { kind: 'feedback', label: own }
    case 'stream':
      return { kind: 'live-stream', label: own }
    case 'video':
      return { kind: 'video', label: own }
    case 'attachment':
    case 'link':
      return { kind: kindOf(url, label, purpose), label: own }
  }
}

function kindOf(url: string, label: string, purpose: 'attachment' | 'link'): LinkKind {
  const { hostname, pathname } = new URL(url)
  const isOn = (...hosts: string[]): boolean => hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
  if (/slides|folien|präsentation|presentation/i.test(label) || isOn('speakerdeck.com', 'slideshare.net') || /\.(pptx?|odp|key)$/i.test(pathname)) return 'slides'
  if (/^(video|recording|aufzeichnung)\b/i.test(label) || isOn('media.ccc.de', 'youtube.com', 'youtu.be', 'vimeo.com')) return 'video'
  if (purpose === 'attachment') return 'other'
  return isOn('github.com') ? 'github' : 'website'
}
