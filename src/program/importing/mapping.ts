import { z } from 'zod'
import { levels, sessionKinds } from '../kinds.ts'

/** What a column of a table can be. */
export const columnMeanings = [
  'slot', 'session', 'title', 'subtitle', 'abstract', 'day', 'starts', 'ends', 'duration', 'room', 'track', 'kind', 'level', 'language', 'topics', 'state', 'speakers', 'organizations', 'jobs',
  'speaker', 'biography', 'picture', 'links', 'zone', 'do not record',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

/** What may be told of a column: `nothing` is not read. */
export const columnChoices = [...columnMeanings, 'nothing'] as const
export type ColumnChoice = (typeof columnChoices)[number]

/** Where a category of a source goes. `topic` finds a topic of that name and makes none; `new-topic` makes it if there is none. */
export const categoryPlaces = ['track', 'kind', 'level', 'language', 'topic', 'new-topic', 'nothing'] as const
export type CategoryPlace = (typeof categoryPlaces)[number]

/** What was told of a category or of one value of it: where it goes, and what stands there in its stead (`null`: its own words). */
export type CategoryRule = { place: CategoryPlace; as: string | null }

/** Takes back what was told and remembered. */
export const guessed = 'guess'

const places: ReadonlySet<string> = new Set(categoryPlaces)

/** Reads `track`, `level:advanced`, `new-topic:Supply chain`; `null` if it is no such rule. */
export function readRule(written: string): CategoryRule | null {
  const [, word = '', as = ''] = /^([a-z-]+)(?::(.+))?$/su.exec(written.trim()) ?? []
  if (!isPlace(word)) return null
  const said = as.trim()
  if (said === '') return { place: word, as: null }
  if (word === 'nothing' || said.length > 300) return null
  if (word === 'kind' && !sessionKinds.some((kind) => kind === said)) return null
  if (word === 'level' && !levels.some((level) => level === said)) return null
  return { place: word, as: said }
}

/** What to write for {@link readRule}, in words. */
export const ruleForm = `${categoryPlaces.join(', ')}, or with what stands there: track:NAME, kind:${sessionKinds[0]}, level:${levels[0]}, language:en, topic:NAME`

function isPlace(word: string): word is CategoryPlace {
  return places.has(word)
}

/** How a rule names one value of a category; the category alone stands for all its values. */
export function ruleKeyOf(category: string, value: string): string {
  return `${category}: ${value}`
}

const mostRules = 1_000
const key = z.string().min(1).max(700)
const ruleText = z.string().max(400).refine((written) => readRule(written) !== null, `A category goes to one of: ${ruleForm}.`)
const bounded = <T extends z.ZodType>(value: T) => z.record(key, value).refine((rules) => Object.keys(rules).length <= mostRules, `${mostRules} at most.`)

/**
 * What was told of a source: columns by header, categories by name (`Tags`) or with a value (`Tags: Cloud`). Remembered for each event
 * and source.
 */
export const mappingSchema = z.object({ columns: bounded(z.enum(columnChoices)), categories: bounded(ruleText) })
export type Mapping = z.infer<typeof mappingSchema>

/** As {@link mappingSchema}, with `guess` for what shall be forgotten. */
export const toldMappingSchema = z.object({
  columns: bounded(z.enum([...columnChoices, guessed])).default({}),
  categories: bounded(z.union([z.literal(guessed), ruleText])).default({}),
})
export type ToldMapping = z.infer<typeof toldMappingSchema>

export const nothingTold: Mapping = { columns: {}, categories: {} }

/** What is remembered and what is told now, which goes before it. */
export function mergeMapping(remembered: Mapping, told: ToldMapping): Mapping {
  return { columns: merge(remembered.columns, told.columns), categories: merge(remembered.categories, told.categories) }
}

function merge<T extends string>(remembered: Readonly<Record<string, T>>, told: Readonly<Record<string, T | typeof guessed>>): Record<string, T> {
  const merged = new Map(Object.entries(remembered))
  for (const [name, said] of Object.entries(told)) {
    if (said === guessed) merged.delete(name)
    else merged.set(name, said)
  }
  return Object.fromEntries(merged)
}

/** How a column was understood; `isTold`: not by its header. */
export const columnRowSchema = z.object({ file: z.string(), header: z.string(), meaning: z.enum(columnMeanings).nullable(), isTold: z.boolean() })
export type ColumnRow = z.infer<typeof columnRowSchema>

/**
 * How a value of a category was understood. `as` is what it became (a kind, a level, a tag of a language, a name), `null` if nothing
 * here says it; `sessions` is how many bear it.
 */
export const understoodCategorySchema = z.object({
  category: z.string(), value: z.string(), place: z.enum(categoryPlaces), as: z.string().nullable(), isTold: z.boolean(), sessions: z.number(),
})
export type UnderstoodCategory = z.infer<typeof understoodCategorySchema>
