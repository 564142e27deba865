/** How `npm run import` ends. Documented in docs/import.md; the numbers never change their meaning. */
export const exitCodes = {
  /** Imported, or (with --dry-run) could be. */
  done: 0,
  /** Something failed on the way; nothing was changed. */
  failed: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** The plan can't be carried out as things are: the event is not there, or lies in the trash. */
  refused: 3,
  /** The file can't be read: not there, not such a file, over a bound. */
  unreadable: 4,
  /** Nobody said yes. */
  unconfirmed: 5,
} as const
export type Outcome = keyof typeof exitCodes
