import type { Fields, Named, WholeCollection } from './fields.ts'
import type { Content } from './wholeEvent.ts'

/** A new value for each reference; `null` takes it away, and with it the row whose reference it is. */
export type Refer = (collection: Named, id: string) => string | null

/** What a content names, of one collection. */
export function namedIn(content: Content, fields: Fields, collection: WholeCollection): string[] {
  const ids: string[] = []
  mapReferences(content, fields, (to, id) => {
    if (to === collection) ids.push(id)
    return id
  })
  return ids
}

/** The content with other references. A row of the first reference that is taken away goes with it. */
export function mapReferences(content: Content, fields: Fields, refer: Refer): Content {
  return Object.fromEntries(Object.entries(content).flatMap(([name, value]) => {
    const shape = fields[name]
    if (shape?.kind === 'reference' && typeof value === 'string') {
      const id = refer(shape.to, value)
      return id === null ? [] : [[name, id]]
    }
    if (shape?.kind === 'references' && Array.isArray(value)) return [[name, value.flatMap((id: unknown) => (typeof id === 'string' ? (refer(shape.to, id) ?? []) : []))]]
    if (shape?.kind === 'rows' && Array.isArray(value)) {
      const first = Object.entries(shape.fields).find(([, inner]) => inner.kind === 'reference')?.[0]
      const rows = value.map((row: Content) => mapReferences(row, shape.fields, refer))
      return [[name, first === undefined ? rows : rows.filter((row) => row[first] !== undefined)]]
    }
    return [[name, value]]
  }))
}
