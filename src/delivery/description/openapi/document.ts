/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type Schema = { readonly [keyword: string]: unknown }

export type Parameter = {
  name: string
  in: 'query' | 'path' | 'header'
  description: string
  required?: boolean
  deprecated?: boolean
  style?: 'form' | 'deepObject' | 'simple'
  explode?: boolean
  schema: Schema
  example?: unknown
}

export type Header = { description: string; schema: Schema; example?: unknown }
export type Ref = { $ref: string }
export type MediaContent = { schema: Schema; example?: unknown; examples?: Readonly<Record<string, { summary?: string; value: unknown }>> }
export type ResponseObject = { description: string; headers?: Readonly<Record<string, Header | Ref>>; content?: Readonly<Record<string, MediaContent>> }

export type OperationObject = {
  operationId: string
  tags: readonly [string]
  summary: string
  description: string
  deprecated?: boolean
  parameters?: readonly (Parameter | Ref)[]
  requestBody?: { required: boolean; description: string; content: Readonly<Record<string, MediaContent>> }
  responses: Readonly<Record<string, ResponseObject | Ref>>
}

export type PathItem = { readonly [M in 'get' | 'post']?: OperationObject }

/** The parts of an OpenAPI 3.1 document that are used here. */
export type OpenapiDocument = {
  openapi: '3.1.1'
  info: { title: string; version: string; summary: string; description: string; license: { name: string; identifier: string } }
  servers: readonly { url: string; description: string }[]
  security: readonly []
  tags: readonly { name: string; description: string }[]
  paths: Readonly<Record<string, PathItem>>
  components: {
    schemas: Readonly<Record<string, Schema>>
    responses: Readonly<Record<string, ResponseObject>>
    headers: Readonly<Record<string, Header>>
  }
}

export function refTo(section: 'schemas' | 'responses' | 'headers', name: string): Ref {
  return { $ref: `#/components/${section}/${name}` }
}
