import type { GraphQLError } from 'graphql'
import { clientError } from '../errors.ts'
import { isGiven } from '../isGiven.ts'
import { limits } from './limits.ts'

/** Counts what a request has resolved while it is being answered. */
export type Budget = {
  /** One field was resolved to this. @throws once there is more than a request may have. */
  spend: (value: unknown, isObject: boolean) => void
  /** Why it was exceeded; `null`: it was not. */
  fault: () => GraphQLError | null
  spent: () => { objects: number; fields: number; characters: number }
}

type Allowance = Pick<typeof limits, 'objects' | 'fields' | 'characters'>

export function openBudget(allowance: { readonly [K in keyof Allowance]: number } = limits): Budget {
  let objects = 0
  let fields = 0
  let characters = 0
  let fault: GraphQLError | null = null

  const exceed = (what: string, limit: number): GraphQLError => clientError(
    'BUDGET_EXCEEDED',
    `The answer would have more than ${limit.toLocaleString('en')} ${what}. Ask for less of it, page with \`first\` and \`after\`, or read a whole programme from /api/events/{slug}/program.`,
    // The executor stops at once at an error that is marked so; the mark is taken off before it is sent.
    { limit, CRITICAL_ERROR: true },
  )

  return {
    spend: (value, isObject) => {
      fields += 1
      if (isObject) objects += Array.isArray(value) ? value.length : isGiven(value) ? 1 : 0
      else if (typeof value === 'string') characters += value.length
      if (objects > limitOf('objects')) fault ??= exceed('objects', limitOf('objects'))
      else if (fields > limitOf('fields')) fault ??= exceed('fields', limitOf('fields'))
      else if (characters > limitOf('characters')) fault ??= exceed('characters of text', limitOf('characters'))
      if (fault) throw fault
    },
    fault: () => fault,
    spent: () => ({ objects, fields, characters }),
  }

  function limitOf(what: keyof Allowance): number {
    return allowance[what]
  }
}
