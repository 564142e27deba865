import { builder } from '../builder.ts'
import { limits } from '../limits/limits.ts'

/** The arguments of a list that comes in pages. @param size entries a page where the client does not say. */
export function pageArguments(size: number) {
  return builder.args((t) => ({
    first: t.int({ description: `Entries a page, from the front: 0 to ${limits.pageSize.toLocaleString('en')}. Without \`first\` and \`last\`: ${size}.` }),
    after: t.string({ description: 'A cursor: the page begins after its entry. Take `pageInfo.endCursor` of the page before. Without: the page begins with the first entry.' }),
    last: t.int({ description: `Entries a page, from the back: 0 to ${limits.pageSize.toLocaleString('en')}. Not together with \`first\`. Without: pages are counted from the front.` }),
    before: t.string({ description: 'A cursor: the page ends before its entry. Take `pageInfo.startCursor` of the page behind. Without: the page may go up to the last entry.' }),
  }))
}
