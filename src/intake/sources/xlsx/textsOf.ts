/** A cell as the library gives it: dates as if the clock of the sheet were UTC. */
export type Cell = string | number | boolean | Date | null

/**
 * The cells of a sheet as a CSV would have them: days `2026-03-28`, days with a time `2026-03-28 09:00:00`, times alone (which a
 * sheet keeps as a part of its day 0) `09:00:00`. Midnight is a time only in a column that has other times too.
 */
export function textsOf(rows: readonly (readonly Cell[])[]): string[][] {
  const timed = new Set<number>()
  for (const row of rows) for (const [at, cell] of row.entries()) if (cell instanceof Date && !isMidnight(secondsOf(cell))) timed.add(at)
  return rows.map((row) => row.map((cell, at) => (cell instanceof Date ? textOfDate(cell, timed.has(at)) : textOf(cell))))
}

function textOf(cell: Exclude<Cell, Date>): string {
  if (cell === null) return ''
  // Binary fractions show beyond 15 digits: spreadsheets don't.
  return typeof cell === 'number' ? String(Number(cell.toPrecision(15))) : String(cell)
}

function textOfDate(date: Date, isTimed: boolean): string {
  const seconds = secondsOf(date)
  if (Number.isNaN(seconds)) return ''
  const text = new Date(seconds * 1_000).toISOString()
  // Day 0 of either calendar: 1900 or 1904, give or take the day that 1900 did not have.
  if (Number(text.slice(0, 4)) <= 1904) return text.slice(11, 19)
  return isTimed ? text.slice(0, 19).replace('T', ' ') : text.slice(0, 10)
}

/** Sheets keep times as fractions, which come out a little short: 08:59:59.999. */
function secondsOf(date: Date): number {
  return Math.round(date.getTime() / 1_000)
}

function isMidnight(seconds: number): boolean {
  return seconds % 86_400 === 0
}
