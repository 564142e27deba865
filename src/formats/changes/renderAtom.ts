import type { Edition } from '../../program/edition.ts'
import type { Steps } from '../../program/steps.ts'
import { writeXml } from '../writeXml.ts'
import { describeChanges } from './describeChanges.ts'
import type { ChangesOptions } from './describeChanges.ts'

/** Atom (RFC 4287). Same edition, same bytes. @throws if the edition does not hold its event. */
export function* renderAtom(edition: Edition, options: ChangesOptions): Steps<string> {
  const { title, url, updatedAt, items } = yield* describeChanges(edition, options)
  return yield* writeXml({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom', '@xml:lang': options.locale,
      id: url,
      title,
      updated: updatedAt,
      author: { name: 'Lineup' },
      link: { '@rel': 'self', '@type': 'application/atom+xml', '@href': url },
      entry: items.map((item) => ({
        id: item.id, title: item.title, updated: item.changedAt, link: { '@rel': 'alternate', '@href': item.url }, content: { '@type': 'text', '#text': item.sentence },
      })),
    },
  }, 1)
}
