import { z } from 'zod'
import type { Essence } from './essenceOf.ts'
import { textOf } from './essenceOf.ts'

const essenceSchema = z.custom<Essence>((value) => typeof value === 'object' && value !== null && 'k' in value)
const appearanceSchema = z.object({ speaker: z.string(), role: z.string() })
const linkSchema = z.object({ kind: z.string(), url: z.string() })

/** A value of a document in a few words; references by name. */
export function describeValue(value: unknown, nameOf: (reference: string) => string): string {
  if (value === null || value === undefined || value === '') return '(nothing)'
  if (typeof value === 'string') return nameOf(value)
  if (Array.isArray(value)) return value.length === 0 ? '(nothing)' : value.map((item: unknown) => describeValue(item, nameOf)).join(', ')
  const appearance = appearanceSchema.safeParse(value)
  if (appearance.success) return `${nameOf(appearance.data.speaker)}${appearance.data.role === 'speaker' ? '' : ` (${appearance.data.role})`}`
  const link = linkSchema.safeParse(value)
  if (link.success) return link.data.url
  const essence = essenceSchema.safeParse(value)
  if (essence.success) return shorten(textOf(essence.data).replace(/\s+/g, ' ').trim())
  return JSON.stringify(value)
}

function shorten(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119).toWellFormed()}…`
}
