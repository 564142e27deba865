/** What whoever imports says of a source, and what is known of the event it is for. */
export type ReadOptions = {
  /** Slug of the event: stands in where the source says neither name nor acronym. */
  slug: string
  /** IANA zone that goes before what the source says. */
  timeZone?: string
  /** Zone and end of day of the event that is there already: stand in where the source says nothing. */
  event?: { timeZone: string; dayEndsAtHour: number }
  /** IANA zone of times that are written without one; left out: the event's. */
  timesIn?: string
  /** The most sessions that are taken. */
  maxRows: number
}

/** A table: its headers, and each row of cells with the line on which it ends (in a sheet: its number). */
export type Table = { headers: string[]; rows: { cells: string[]; line: number }[] }

/** A file as it came: its name only serves messages. `table`: the sheet of a workbook that is meant, read already. */
export type SourceFile = { name: string; bytes: Uint8Array; table?: Table }
/** One at least. A source that is one file reads the first. */
export type SourceFiles = readonly [SourceFile, ...SourceFile[]]
