/** True unless an argument or a parameter was left out, or is null. */
export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null
}
