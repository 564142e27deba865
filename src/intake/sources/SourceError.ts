/** The source can't be read at all. The message names the line or the path, and says what to do. */
export class SourceError extends Error {
  override readonly name: string = 'SourceError'
}

/** The source is fine but for one thing: it says in no way in which zone its times are. */
export class NoTimeZoneError extends SourceError {
  override readonly name = 'NoTimeZoneError'
  constructor(why: string) {
    super(`${why} Say it: --time-zone Europe/Berlin`)
  }
}
