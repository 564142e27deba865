import type { Edition } from '../../program/edition.ts'
import { describeChanges } from './describeChanges.ts'
import type { ChangesOptions } from './describeChanges.ts'

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). @throws if the edition does not hold its event. */
export function renderJsonFeed(edition: Edition, options: ChangesOptions): Uint8Array<ArrayBuffer> {
  const { title, url, items } = describeChanges(edition, options)
  return new TextEncoder().encode(JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title, feed_url: url, language: options.locale,
    items: items.map(({ id, title: heading, sentence, url: about, changedAt }) => ({ id, url: about, title: heading, content_text: sentence, date_published: changedAt })),
  }))
}
