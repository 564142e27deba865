/** Equal for equal parameters in whatever order. */
export function keyOf(path: string, parameters: Readonly<Record<string, unknown>>): string {
  return `${path} ${JSON.stringify(Object.entries(parameters).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)))}`
}
