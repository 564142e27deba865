/** The names of an event's tiers by their ids, in order; rows without an id are not saved yet. */
export function tierNamesIn(rows: unknown): Map<string, string> {
  const names = new Map<string, string>()
  for (const row of Array.isArray(rows) ? (rows as unknown[]) : []) {
    if (typeof row !== 'object' || row === null || !('id' in row) || typeof row.id !== 'string') continue
    names.set(row.id, 'name' in row && typeof row.name === 'string' ? row.name : 'Unnamed tier')
  }
  return names
}
