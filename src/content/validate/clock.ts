/** What is wrong with a time of day; `null` if it is one, such as `09:30`. */
export function findClockFault(value: unknown): string | null {
  return typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value) ? null : 'Write a time of day, such as 09:30.'
}
