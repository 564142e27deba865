import { examples, openapiFor } from '../describeApi.ts'
import type { DescriptionOptions } from '../describeApi.ts'
import { allOperations } from '../openapi/createOpenapi.ts'
import type { OpenapiDocument } from '../openapi/document.ts'
import type { Operation } from '../openapi/operation.ts'
import { tags } from '../openapi/texts.ts'
import { html } from '../../site/markup.ts'
import type { Markup } from '../../site/markup.ts'
import type { ExampleNames } from '../../graphql/examples/pickNames.ts'
import { conditionsText } from './conditionsText.ts'
import { operationSection } from './operationSection.ts'
import { overviewText } from './overviewPage.ts'
import { pageOfTag } from './pageOfTag.ts'
import { inline } from './prose.ts'
import { schemasText } from './schemasPage.ts'
import { docsPage } from './shell.ts'
import type { IndexGroup } from './shell.ts'

/**
 * A page of the reference by the last part of its address; `''` is the first.
 * @param names what is live, to fill forms with.
 * @returns `null` if there is none.
 */
export function referencePage(name: string, options: DescriptionOptions, names: ExampleNames | null): string | null {
  const document = openapiFor(options)
  const operations = allOperations(options.locales)
  const path = name === '' ? '/docs' : `/docs/${name}`
  const index = indexOf(operations)
  if (name === '') return docsPage({ title: 'The public API', path, index, text: overviewText(document, operations, { publicUrl: options.publicUrl, event: names?.event ?? null }) })
  if (name === 'schemas') return docsPage({ title: 'Schemas', path, index, text: schemasText(document) })
  const tag = tags.find((each) => pageOfTag(each.name) === path)
  if (!tag || tag.name === 'GraphQL') return null
  const own = operations.filter((operation) => operation.tag === tag.name)
  return docsPage({ title: tag.name, path, index: withOperations(index, path, own), text: tagText(tag, own, document, names) })
}

/** What every page of the reference has at its side. */
export function indexOf(operations: readonly Operation[]): IndexGroup[] {
  const rest = tags.filter(({ name }) => name !== 'GraphQL').map(({ name }) => ({
    href: pageOfTag(name), label: name, more: operations.filter(({ tag }) => tag === name).map(({ summary, path }) => `${summary} ${path}`).join(' '),
  }))
  return [
    { title: 'Start', entries: [{ href: '/docs', label: 'The public API' }, { href: '/docs#conventions', label: 'What holds everywhere' }, { href: '/docs#change', label: 'How it changes' }, { href: '/docs#addresses', label: 'Every address' }] },
    { title: 'REST', entries: [...rest.slice(0, 8), { href: '/docs/schemas', label: 'Schemas' }] },
    { title: 'More', entries: rest.slice(8) },
    { title: 'GraphQL', entries: [{ href: '/docs/graphql', label: 'Schema' }, { href: '/docs/graphql#examples', label: 'Example queries' }, { href: '/docs/graphql#errors', label: 'Errors' }, { href: '/api/graphql', label: 'GraphiQL' }] },
    { title: 'For programs', entries: [{ href: '/api/openapi.json', label: 'openapi.json' }, { href: '/problems', label: 'Problems' }] },
  ]
}

function withOperations(index: readonly IndexGroup[], path: string, own: readonly Operation[]): IndexGroup[] {
  return [{ title: 'On this page', entries: own.map(({ id, summary }) => ({ href: `${path}#${id}`, label: summary })) }, ...index]
}

function tagText({ name, description }: { name: string; description: string }, own: readonly Operation[], { paths }: OpenapiDocument, names: ExampleNames | null): Markup {
  const collection = own.find(({ query }) => query?.parameters['where'] !== undefined)?.query?.collection
  return html`<h1>${name}</h1><p class="lead">${inline(description)}</p>
${own.map((operation) => {
    const described = paths[operation.path]?.[operation.method]
    return described ? operationSection({ operation, described, example: examples.operations[operation.id], filled: fill(operation, names) }) : null
  })}${collection ? conditionsText(collection) : null}`
}

/** Names of what is live, for the parameters that mean something here. */
function fill({ path, tag }: Operation, names: ExampleNames | null): Record<string, string> {
  if (!names) return {}
  const event: Record<string, string> = tag === 'Events' || tag === 'Feeds' ? {} : { event: names.event }
  if (path === '/problems/{code}') return { code: 'unknown-parameter' }
  if (!path.includes('{id}')) return { ...event, ...(path.endsWith('/count') ? {} : { limit: '3' }) }
  const ids: Readonly<Record<string, string>> = { Events: names.event, Feeds: names.event, Sessions: names.session, Speakers: names.speaker, Rooms: names.room }
  return { ...(tag === 'Sessions' || tag === 'Rooms' ? event : {}), id: ids[tag] ?? '' }
}
