/** The types of JSON values found under each path; `[]` stands for each of a list. */
export function shapeOf(value: unknown, path = '', shape = new Map<string, Set<string>>()): Map<string, Set<string>> {
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  if (path !== '') shape.set(path, (shape.get(path) ?? new Set()).add(type))
  if (Array.isArray(value)) for (const each of value) shapeOf(each, `${path}[]`, shape)
  else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) shapeOf(inner, `${path}.${key}`, shape)
  return shape
}
