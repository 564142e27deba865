import type { Step } from '../plan/plan.ts'
import type { WholeCollection } from './fields.ts'
import type { Content } from './wholeEvent.ts'

/** What becomes of a document of an export. Its key is its id in the file, by which others name it. `changed` names parts: `order`, `title.de`. */
export type WholeStep = Step<WholeFields> & { collection: WholeCollection }

/** A document with every field, references as keys; of one that is there only what changes is written, of the newest content. */
export type WholeFields = {
  /** What it is known by: its title, or that of what it belongs to. */
  name: string
  /** Ids of the file that are free here and stay: its own, and its number if it is a slot. */
  id: string | null
  number: number | null
  /** What becomes public; `null`: nothing. */
  published: Content | null
  /** What is newer than that, or all there is. */
  draft: Content | null
}
