import type { GraphQLError } from 'graphql'
import { clientError } from '../errors.ts'
import { isGiven } from '../isGiven.ts'
import { limits } from './limits.ts'

/** Counts what a request has resolved while it is being answered. */
export type Budget = {
  /** One field was resolved to this. @throws once there is more than a request may have. */
  spend: (value: unknown, isObject: boolean) => void
  /** Something was resolved before, at that cost, and stands in the answer once more. @throws as `spend` */
  spendAgain: (cost: Spent) => void
  /** Why it was exceeded; `null`: it was not. */
  fault: () => GraphQLError | null
  spent: () => Spent
}

export type Spent = { objects: number; fields: number; characters: number }

type Allowance = Pick<typeof limits, 'objects' | 'fields' | 'characters'>

export function openBudget(allowance: { readonly [K in keyof Allowance]: number } = limits): Budget {
  let objects = 0
  let fields = 0
  let characters = 0
  let fault: GraphQLError | null = null

  const exceed = (what: string, limit: number): GraphQLError => clientError(
    'BUDGET_EXCEEDED',
    `The answer would have more than ${limit.toLocaleString('en')} ${what}. Ask for less of it, page with \`first\` and \`after\`, or read a whole programme from /api/events/{slug}/program.`,
    { limit },
  )

  const most = { ...allowance }
  const check = (): void => {
    if (objects > most.objects) fault ??= exceed('objects', most.objects)
    else if (fields > most.fields) fault ??= exceed('fields', most.fields)
    else if (characters > most.characters) fault ??= exceed('characters of text', most.characters)
    if (fault) throw fault
  }
  return {
    spend: (value, isObject) => {
      fields += 1
      if (isObject) objects += Array.isArray(value) ? value.length : isGiven(value) ? 1 : 0
      else if (typeof value === 'string') characters += value.length
      check()
    },
    spendAgain: (cost) => {
      objects += cost.objects
      fields += cost.fields
      characters += cost.characters
      check()
    },
    fault: () => fault,
    spent: () => ({ objects, fields, characters }),
  }
}
