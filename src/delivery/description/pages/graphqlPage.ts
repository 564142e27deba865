import { astFromValue, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, isScalarType, isSpecifiedScalarType, isUnionType, print, specifiedScalarTypes } from 'graphql'
import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLNamedType } from 'graphql'
import { schema } from '../../graphql/schema.ts'
import { errorTable } from '../../graphql/errors.ts'
import type { ErrorCode } from '../../graphql/errors.ts'
import { examples } from '../../graphql/examples/examples.ts'
import type { ExampleNames } from '../../graphql/examples/pickNames.ts'
import { isGiven } from '../../graphql/isGiven.ts'
import { limits } from '../../graphql/limits/limits.ts'
import { html } from '../../site/markup.ts'
import type { Markup } from '../../site/markup.ts'
import { examples as answers, openapiFor } from '../describeApi.ts'
import type { DescriptionOptions } from '../describeApi.ts'
import { allOperations } from '../openapi/createOpenapi.ts'
import { graphqlOperations } from '../openapi/otherOperations.ts'
import { graphqlErrorTexts } from './graphqlErrorTexts.ts'
import { operationSection } from './operationSection.ts'
import { inline, prose } from './prose.ts'
import { indexOf } from './reference.ts'
import { docsPage } from './shell.ts'
import type { IndexGroup } from './shell.ts'

/** `/docs/graphql`: every type, field, argument and word, from the schema itself. @param names what is live, for links to examples. */
export function graphqlPage(options: DescriptionOptions, names: ExampleNames | null): string {
  const { paths } = openapiFor(options)
  const query = `{\n  events {\n    nodes { slug name startsOn }\n  }\n}`
  const groups = groupTypes()
  const index: IndexGroup[] = groups.map(({ title, types }) => ({ title, entries: types.map((type) => ({ href: `/docs/graphql#${type.name}`, label: type.name, more: membersOf(type) })) }))
  const text = html`<h1>GraphQL</h1><p class="lead">One query gets what a page needs. Ask <code>GET</code> or <code>POST /api/graphql</code>, or begin in <a href="/api/graphql">GraphiQL</a>.</p>
<p>An operation goes ${limits.depth} levels deep at most and has ${limits.aliases} aliases, ${limits.rootFields} root fields and ${limits.tokens.toLocaleString('en')} tokens; an answer has ${limits.objects.toLocaleString('en')} objects. What <code>!</code> marks is never null.</p>
<h2 id="examples"><a class="anchor" href="#examples">Example queries</a></h2>${examples.map((example) => exampleText(example, names))}
<h2 id="errors"><a class="anchor" href="#errors">Errors</a></h2><p>Each error has a stable <code>extensions.code</code>. The status is what a client gets that takes <code>application/graphql-response+json</code>.</p>
<div class="scroll"><table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">What it means, and what to do</th></tr></thead><tbody>${(Object.keys(errorTable) as ErrorCode[]).map((code) => // the keys of the table
    html`<tr id="${code}"><td><code>${code}</code></td><td>${errorTable[code].status}</td><td>${inline(graphqlErrorTexts[code])}</td></tr>`)}</tbody></table></div>
${graphqlOperations.map((operation) => {
    const described = paths[operation.path]?.[operation.method]
    return described ? operationSection({ operation, described, example: answers.operations[operation.id], filled: { query } }) : null
  })}
${groups.map(({ title, types }) => html`<h2 id="${title.toLowerCase()}">${title}</h2>${types.map(typeSection)}`)}`
  return docsPage({ title: 'GraphQL', path: '/docs/graphql', index: [...indexOf(allOperations(options.locales)).filter(({ title }) => title === 'GraphQL' || title === 'Start'), ...index], text })
}

type Group = { title: string; types: GraphQLNamedType[] }

function groupTypes(): Group[] {
  const all = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type)).sort((a, b) => (a.name < b.name ? -1 : 1))
  const root = schema.getQueryType()
  const groups: Group[] = [
    { title: 'Query', types: root ? [root] : [] },
    { title: 'Objects', types: all.filter((type) => (isObjectType(type) || isInterfaceType(type) || isUnionType(type)) && type !== root) },
    { title: 'Inputs', types: all.filter(isInputObjectType) },
    { title: 'Words', types: all.filter(isEnumType) },
    { title: 'Scalars', types: all.filter(isScalarType) },
  ]
  return groups.filter(({ types }) => types.length > 0)
}

/** Names to find a type by. */
function membersOf(type: GraphQLNamedType): string {
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return Object.keys(type.getFields()).join(' ')
  return isEnumType(type) ? type.getValues().map(({ name }) => name).join(' ') : ''
}

function typeSection(type: GraphQLNamedType): Markup {
  return html`<section aria-labelledby="${type.name}"><h3 id="${type.name}"><a class="anchor" href="#${type.name}">${type.name}</a></h3>${prose(type.description ?? '')}
${isObjectType(type) || isInterfaceType(type) ? html`<dl class="fields">${Object.values(type.getFields()).map((field) => fieldRow(type.name, field))}</dl>` : null}
${isInputObjectType(type) ? html`<dl class="fields">${Object.values(type.getFields()).map((field) => valueRow(`${type.name}.${field.name}`, field))}</dl>` : null}
${isUnionType(type) ? html`<p>One of ${type.getTypes().map((each, index) => html`${index === 0 ? '' : ', '}${typeLink(each.name)}`)}.</p>` : null}
${isEnumType(type) ? html`<dl class="fields">${type.getValues().map(({ name, description, deprecationReason }) => html`<div><dt><code>${name}</code>${old(deprecationReason)}</dt><dd>${inline(description ?? '')}</dd></div>`)}</dl>` : null}</section>`
}

function fieldRow(parent: string, { name, type, description, args, deprecationReason }: GraphQLField<unknown, unknown>): Markup {
  return html`<div id="${parent}.${name}"><dt><code>${name}</code><span class="type">${typeLink(String(type))}</span>${old(deprecationReason)}</dt><dd>${inline(`${description ?? ''}${isGiven(deprecationReason) ? ` ${deprecationReason}` : ''}`)}${args.length === 0 ? null : html`<dl class="fields">${args.map((argument) => valueRow(null, argument))}</dl>`}</dd></div>`
}

/** An argument, or a field of an input. */
function valueRow(id: string | null, { name, type, description, defaultValue, deprecationReason }: GraphQLArgument | GraphQLInputField): Markup {
  const written = defaultValue === undefined ? null : astFromValue(defaultValue, type)
  return html`<div${id === null ? null : html` id="${id}"`}><dt><code>${name}</code><span class="type">${typeLink(String(type))}${written ? ` = ${print(written)}` : ''}</span>${old(deprecationReason)}</dt><dd>${inline(description ?? '')}</dd></div>`
}

function old(reason: string | null | undefined): Markup | null {
  return isGiven(reason) ? html`<span class="tag old">deprecated</span>` : null
}

/** A type as it is written, such as `[Session!]!`, with a link to what it is made of. */
function typeLink(written: string): Markup {
  const [before = '', name = '', after = ''] = written.split(/(\w+)/)
  return specifiedScalarTypes.some((scalar) => scalar.name === name) ? html`${written}` : html`${before}<a href="#${name}">${name}</a>${after}`
}

function exampleText({ name, title, description, query, variables }: (typeof examples)[number], names: ExampleNames | null): Markup {
  const values = names && variables(names)
  const hasValues = values !== null && Object.keys(values).length > 0
  const search = new URLSearchParams({ query, ...(hasValues ? { variables: JSON.stringify(values) } : {}) })
  return html`<details class="more" id="example-${name}"><summary>${title}</summary><div class="inside"><p>${inline(description)}</p><pre tabindex="0" aria-label="${title}"><code id="query-${name}">${query}</code></pre>${hasValues ? html`<p>Variables: <code>${JSON.stringify(values)}</code></p>` : null}
<p>${values === null && query.includes('$') ? null : html`<a href="/api/graphql?${search.toString()}">Open it</a> `}<button class="quiet" type="button" data-copy="query-${name}" hidden>Copy</button></p></div></details>`
}
