import { GraphQLError } from 'graphql'
import type { GraphqlOptions } from '../graphqlMount.ts'
import type { Texts } from '../http/composition.ts'
import type { Reading } from '../store/reading.ts'
import type { Context } from './builder.ts'
import { describeEditions } from './describeEditions.ts'
import { clientError, passingCodes, recode, statusOf } from './errors.ts'
import type { Outcome } from './execution/compileOperation.ts'
import { createKeptObjects } from './execution/keptObjects.ts'
import { openPace } from './execution/pace.ts'
import { isGiven } from './isGiven.ts'
import { openBudget } from './limits/budget.ts'
import type { PreparedDocument } from './limits/prepareDocument.ts'
import type { Parameters } from './readParameters.ts'

/** A document to execute, and how. */
export type Asked = Pick<Parameters, 'operationName' | 'variables'> & {
  reading: Reading
  document: PreparedDocument
  /** Told when the document has proved good. */
  remember: (() => void) | null
  /** Whether the status tells of errors in the document too: to those who take graphql-response+json. */
  isTold: boolean
  /** Told what was done after it gave a promise, in ms. */
  charge: (ms: number) => void
}

/** `isWhole`: there is data, and nothing of it is missing for a fault of ours. `codes`: of its errors. */
export type Answered = { status: number; body: string | Texts; isWhole: boolean; codes: readonly string[] }

type ExecutorOptions = Pick<GraphqlOptions, 'publicUrl' | 'locales' | 'search' | 'openPinned' | 'report'>

/** Fields that are resolved in a millisecond, roughly. */
const fieldsInMs = 3_000

/** Executes documents that were prepared, and writes what comes of it. */
export function createExecutor({ report, ...shared }: ExecutorOptions): (asked: Asked) => Answered | Promise<Answered> {
  const kept = createKeptObjects()
  const answer = (asked: Asked): Answered | Promise<Answered> => {
    const { reading, document, remember, operationName, variables = {}, isTold, charge } = asked
    const execute = document.operations.find(operationName)
    if (execute instanceof GraphQLError) return refuse([execute], isTold)
    if (document.errors.length > 0) return refuse(document.errors, isTold)
    remember?.()
    const context: Context = { ...shared, reading, budget: openBudget(), pace: openPace(), kept, pins: [] }
    const finish = ({ data, errors }: Outcome): Answered | Promise<Answered> => {
      // Errors name places and values of the document that was sent.
      if (errors.length > 0 && document.exact) return answer({ ...asked, document: document.exact() })
      if (data === undefined) return refuse(errors.map((error) => recode(error, 'BAD_VARIABLES')), isTold)
      const told = errors.length === 0 ? '' : `,"errors":${JSON.stringify(errors.map((error) => mask(error, report)))}`
      return {
        status: 200, body: around('{"data":', data, `${told},"extensions":${JSON.stringify({ editions: describeEditions(reading, context.pins) })}}`),
        codes: codesOf(errors),
        isWhole: errors.every((error) => isOurs(error) && !passingCodes.includes(error.extensions['code'])),
      }
    }
    const failed = (error: unknown): Answered => {
      const fault = context.budget.fault()
      if (!fault || error !== fault) throw error
      // In part it would mislead.
      return refuse([clientError('BUDGET_EXCEEDED', fault.message, { limit: fault.extensions['limit'] })], isTold)
    }
    try {
      const outcome = execute(context, variables)
      if (!(outcome instanceof Promise)) return finish(outcome)
      return outcome.finally(() => { charge(context.pace.spentMs() ?? context.budget.spent().fields / fieldsInMs) }).then(finish, failed)
    } catch (error) {
      return failed(error)
    }
  }
  return answer
}

/** What was written in one go stays one text. */
function around(before: string, texts: Texts, after: string): string | Texts {
  const [only = '', ...others] = texts
  return others.length === 0 ? before + only + after : [before, ...texts, after]
}

/** An answer without data. */
export function refuse(errors: readonly GraphQLError[], isTold: boolean): Answered {
  const [first] = errors
  return { status: first ? statusOf(first, isTold) : 400, body: JSON.stringify({ errors }), isWhole: false, codes: codesOf(errors) }
}

function codesOf(errors: readonly GraphQLError[]): string[] {
  return errors.map(({ extensions: { code } }) => (typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR'))
}

/** Errors of ours are told as they are; others are reported, and only said to have happened. */
function mask(error: GraphQLError, report: (error: unknown) => void): GraphQLError {
  if (isOurs(error)) return error
  report(error.originalError)
  const { nodes, source, positions, path } = error
  return new GraphQLError('Something went wrong here. It was noted.', { nodes, source, positions, path, extensions: { code: 'INTERNAL_SERVER_ERROR' } })
}

function isOurs({ originalError }: GraphQLError): boolean {
  return !isGiven(originalError) || originalError instanceof GraphQLError
}
