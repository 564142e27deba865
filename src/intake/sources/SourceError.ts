/** The source can't be read at all. The message names the line or the path, and says what to do. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
}
