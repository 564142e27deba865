import type { Edition } from '../../program/edition.ts'
import type { Steps } from '../../program/steps.ts'
import { writeJson } from '../writeJson.ts'
import { describeChanges } from './describeChanges.ts'
import type { ChangesOptions } from './describeChanges.ts'

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). @throws if the edition does not hold its event. */
export function* renderJsonFeed(edition: Edition, options: ChangesOptions): Steps<string> {
  const { title, url, items } = yield* describeChanges(edition, options)
  return yield* writeJson({
    version: 'https://jsonfeed.org/version/1.1',
    title, feed_url: url, language: options.locale,
    items: items.map(({ id, title: heading, sentence, url: about, changedAt }) => ({ id, url: about, title: heading, content_text: sentence, date_published: changedAt })),
  }, 2)
}
