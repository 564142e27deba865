/** Something that worked with the last release and does not any more. */
export interface BreakingChange {
  /** Of what it is: `Session.title`, `GET /api/sessions`. */
  path: string
  message: string
}

/**
 * The changes that the changelog does not tell of. It does where a line under “Breaking” of what is unreleased names the path in
 * backquotes.
 */
export function unannounced(changes: readonly BreakingChange[], changelog: string): BreakingChange[] {
  const unreleased = /^## Unreleased$(.*?)(?=^## |(?![^]))/ms.exec(changelog)?.[1] ?? ''
  const breaking = /^### Breaking$(.*?)(?=^###? |(?![^]))/ms.exec(unreleased)?.[1] ?? ''
  return changes.filter(({ path }) => !breaking.includes(`\`${path}\``))
}
