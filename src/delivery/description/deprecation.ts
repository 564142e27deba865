import { z } from 'zod'

const day = z.iso.date()

/** That something goes, and what takes its place. Put into the meta of a parameter's or field's schema as `deprecation`, or to an address. */
export const deprecationSchema = z.strictObject({
  /** Since when it is not to be used any more. */
  since: day,
  /** The first day on which it may be gone. */
  sunset: day.optional(),
  /** What to use instead, as a sentence. */
  instead: z.string(),
})
export type Deprecation = z.infer<typeof deprecationSchema>

/** An address and what it takes, as far as this matters. */
export type DeprecatedAddress = { path: string; parameters: Readonly<Record<string, z.ZodType>>; deprecation?: Deprecation }

/** What of a request is deprecated: its address, or parameters that it uses. */
export type Deprecations = (route: string, parameters: Iterable<string>) => readonly Deprecation[]

/** @returns `null` if nothing is deprecated anywhere: then nobody has to look. */
export function createDeprecations(addresses: readonly DeprecatedAddress[]): Deprecations | null {
  const table = new Map(addresses.flatMap(({ path, parameters, deprecation }) => {
    const named = new Map(Object.entries(parameters).flatMap(([name, schema]) => {
      const found = deprecationOf(schema)
      return found ? [[name, found] as const] : []
    }))
    return deprecation !== undefined || named.size > 0 ? [[patternOf(path), { deprecation, named }] as const] : []
  }))
  if (table.size === 0) return null
  return (route, parameters) => {
    const found = table.get(patternOf(route))
    if (!found) return []
    // `where[a][equals]` is `where`.
    const used = new Set([...parameters].map((name) => name.split('[')[0] ?? name))
    return [...(found.deprecation ? [found.deprecation] : []), ...[...found.named].flatMap(([name, deprecation]) => (used.has(name) ? [deprecation] : []))]
  }
}

export function deprecationOf(schema: z.ZodType): Deprecation | null {
  const meta = schema.meta()?.['deprecation']
  return meta === undefined ? null : deprecationSchema.parse(meta)
}

/**
 * The headers that tell of it: `Deprecation` (RFC 9745, section 2.1), `Sunset` (RFC 8594) and where it is explained. Of
 * several the one that came first, and the first to go. Name, value, name, value.
 */
export function deprecationHeaders(deprecations: readonly Deprecation[], explainedAt: string): string[] {
  const since = deprecations.map((each) => Date.parse(each.since))
  const sunsets = deprecations.flatMap(({ sunset }) => (sunset === undefined ? [] : [Date.parse(sunset)]))
  if (since.length === 0) return []
  return [
    'deprecation', `@${Math.min(...since) / 1_000}`,
    ...(sunsets.length === 0 ? [] : ['sunset', new Date(Math.min(...sunsets)).toUTCString()]),
    'link', `<${explainedAt}>; rel="deprecation"; type="text/html"`,
  ]
}

export function deprecationText({ since, sunset, instead }: Deprecation): string {
  return `Deprecated since ${since}${sunset === undefined ? '' : `, gone from ${sunset} on`}. ${instead}`
}

/** `/api/events/{slug}` and `/api/events/:name` are one address. */
function patternOf(path: string): string {
  return path.replace(/\{[^}]*\}|:[^/]+/g, '*')
}

/** What a schema says of a deprecation that its meta has. @param description what it says otherwise. */
export function deprecationMark(deprecation: unknown, description: string): { deprecated?: true; description?: string } {
  if (deprecation === undefined) return {}
  return { deprecated: true, description: `${description} ${deprecationText(deprecationSchema.parse(deprecation))}`.trim() }
}
