import type { Locales } from '../../rest/parameters.ts'
import { deprecationText } from '../deprecation.ts'
import { componentSchemas } from './componentSchemas.ts'
import { conditionSchemas } from './conditionSchemas.ts'
import { refTo } from './document.ts'
import type { MediaContent, OpenapiDocument, OperationObject, ResponseObject } from './document.ts'
import type { Operation } from './operation.ts'
import { feedOperations, graphqlOperations, mediaOperation, plainOperations } from './otherOperations.ts'
import { queryParameters } from './parameters.ts'
import { headers, problemResponses, refusals } from './responses.ts'
import type { ProblemExamples } from './responses.ts'
import { syncOperations } from './syncOperations.ts'
import { restOperations } from './restOperations.ts'
import { changePolicy, introduction, tags } from './texts.ts'

/** Real answers of the example events: of operations by id, and problems by code. */
export type Examples = { operations: Readonly<Record<string, AnswerExample>>; problems: ProblemExamples }
export type AnswerExample = { status: number; mediaType: string; headers: Readonly<Record<string, string>>; body: unknown }

export type OpenapiOptions = {
  /** Without a trailing slash; `null`: wherever the document was found. */
  publicUrl: string | null
  locales: Locales
  version: string
  examples: Examples
}

export function allOperations(locales: Locales): Operation[] {
  return [...restOperations(locales), ...feedOperations(locales), ...syncOperations, ...graphqlOperations, mediaOperation, ...plainOperations]
}

/** The description of the whole public API, made from what reads its requests and writes its answers. */
export function createOpenapi({ publicUrl, locales, version, examples }: OpenapiOptions): OpenapiDocument {
  const operations = allOperations(locales)
  const paths: Record<string, Record<string, OperationObject>> = {}
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = describe(operation, examples)
  return {
    openapi: '3.1.1',
    info: { title: 'Lineup', version, summary: 'The public API of Lineup: conferences and the events beside them.', description: `${introduction}\n\n**Change**: ${changePolicy}`, license: { name: 'Apache 2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: publicUrl ?? '/', description: publicUrl === null ? 'The host that this document comes from.' : 'This deployment.' }],
    security: [],
    tags,
    paths,
    components: { schemas: { ...componentSchemas(), ...conditionSchemas() }, responses: problemResponses(examples.problems), headers },
  }
}

function describe(operation: Operation, { operations: examples }: Examples): OperationObject {
  const { id, method, path, tag, summary, description, query, parameters = [], requestBody, responses, isMoved, deprecation, example } = operation
  const answer = examples[id]
  const all = [...parameters, ...(query ? queryParameters(query.parameters, query.collection) : [])]
  const shown = answer === undefined || method === 'post' ? '' : `\n\nThe example is the answer to \`${example.target}\`.`
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: `${description}${deprecation ? `\n\n${deprecationText(deprecation)}` : ''}${path === '/api/openapi.json' ? '' : shown}`,
    ...(deprecation ? { deprecated: true } : {}),
    ...(all.length > 0 ? { parameters: all } : {}),
    ...(requestBody ? { requestBody } : {}),
    responses: {
      ...Object.fromEntries(Object.entries(responses).map(([status, response]) => [status, answer && String(answer.status) === status ? withExample(response, answer) : response])),
      ...(method === 'get' && 'ETag' in (responses[200]?.headers ?? {}) ? { 304: refTo('responses', 'Unchanged') } : {}),
      ...(isMoved === true ? { 308: refTo('responses', 'Moved') } : {}),
      ...refusals(...operation.refusals),
    },
  }
}

function withExample(response: ResponseObject, { mediaType, body }: AnswerExample): ResponseObject {
  const type = mediaType.split(';')[0] ?? ''
  const content = response.content?.[type]
  if (!content) return response
  const shown: MediaContent = { ...content, example: body }
  return { ...response, content: { ...response.content, [type]: shown } }
}
