import { next } from './accessFixtures.ts'
import type { Answer, Caller, TestCms } from './accessCms.ts'
import type { Fixture } from './accessFixtures.ts'

export type Protocol = 'REST' | 'GraphQL'

/** A collection with what the operations need to know of it. */
export interface Subject {
  cms: TestCms
  slug: string
  fixture: Fixture
  hasDrafts: boolean
  /** Names in GraphQL, such as `Session` and `Sessions`; null: it is not there. */
  graphql: { one: string; many: string } | null
}

/** A document that exists, and a version of it that differs from it. */
export interface Target {
  id: string
  version: string | null
  filename: string | null
}

/** Tries an operation once. @returns what the server said, and whether it was done: for reads by what came back, else by the database. */
export type Attempt = (subject: Subject, target: Target, protocol: Protocol, caller: Caller) => Promise<{ answers: Answer[]; done: () => Promise<boolean> }>

export const operations: Readonly<Record<string, Attempt>> = {
  create: async (subject, _target, protocol, caller) => {
    const data = subject.fixture.make()
    const before = await countOf(subject)
    const { one } = subject.graphql ?? { one: '' }
    const answer = protocol === 'REST'
      ? await subject.cms.rest('POST', `/${subject.slug}`, caller, await bodyOf(subject, data))
      : await subject.cms.graphql(`mutation ($data: mutation${one}Input!) { create${one}(data: $data) { id } }`, caller, { data })
    return { answers: [answer], done: async () => (await countOf(subject)) === before + 1 }
  },
  'read-published': (...args) => read(...args),
  'read-draft': (...args) => read(...args),
  read: (...args) => read(...args),
  'read-file': async (subject, target, _protocol, caller) => {
    const answer = await subject.cms.rest('GET', `/${subject.slug}/file/${target.filename}`, caller)
    return { answers: [answer], done: () => Promise.resolve(answer.status === 200) }
  },
  'read-versions': async (subject, target, protocol, caller) => {
    if (protocol === 'REST') {
      const list = await subject.cms.rest('GET', `/${subject.slug}/versions?where[parent][equals]=${target.id}`, caller)
      const one = await subject.cms.rest('GET', `/${subject.slug}/versions/${target.version}`, caller)
      return agreed([list, one], [(list.body.totalDocs ?? 0) > 0, one.status === 200])
    }
    const { one, many } = namesOf(subject)
    const list = await subject.cms.graphql(`{ versions${many}(where: { parent: { equals: "${target.id}" } }) { totalDocs } }`, caller)
    const single = await subject.cms.graphql(`{ version${one}(id: "${target.version}") { id } }`, caller)
    return agreed([list, single], [(list.body.data?.[`versions${many}`]?.totalDocs ?? 0) > 0, Boolean(single.body.data?.[`version${one}`]?.id)])
  },
  update: async (subject, target, protocol, caller) => {
    const value = subject.fixture.value()
    const answer = await change(subject, target, protocol, caller, { [subject.fixture.field]: value })
    return { answers: [answer], done: async () => (await fieldOf(subject, target)) === value }
  },
  publish: async (subject, target, protocol, caller) => {
    const answer = await change(subject, target, protocol, caller, { _status: 'published' })
    return { answers: [answer], done: async () => (await documentOf(subject, target))?.['_status'] === 'published' }
  },
  'restore-version': async (subject, target, protocol, caller) => {
    const before = await fieldOf(subject, target)
    const answer = protocol === 'REST'
      ? await subject.cms.rest('POST', `/${subject.slug}/versions/${target.version}`, caller)
      : await subject.cms.graphql(`mutation { restoreVersion${namesOf(subject).one}(id: "${target.version}") { id } }`, caller)
    return { answers: [answer], done: async () => (await fieldOf(subject, target)) !== before }
  },
  duplicate: async (subject, target, protocol, caller) => {
    const before = await countOf(subject)
    // A slug must differ; everything else is copied.
    const data = 'slug' in subject.fixture.make() ? { slug: `copy-${next()}` } : {}
    const { one } = subject.graphql ?? { one: '' }
    const answer = protocol === 'REST'
      ? await subject.cms.rest('POST', `/${subject.slug}/${target.id}/duplicate`, caller, data)
      : await subject.cms.graphql(`mutation ($data: mutation${one}Input!) { duplicate${one}(id: "${target.id}", data: $data) { id } }`, caller, { data: { ...subject.fixture.make(), ...data } })
    return { answers: [answer], done: async () => (await countOf(subject)) === before + 1 }
  },
  trash: async (subject, target, protocol, caller) => {
    const answer = await change(subject, target, protocol, caller, { deletedAt: '2026-01-01T00:00:00.000Z' })
    return { answers: [answer], done: async () => Boolean((await documentOf(subject, target))?.['deletedAt']) }
  },
  delete: async (subject, target, protocol, caller) => {
    const { slug, fixture, cms } = subject
    const answer = protocol === 'REST'
      ? await cms.rest('DELETE', fixture.byQuery === true ? `/${slug}?where[id][equals]=${target.id}` : `/${slug}/${target.id}`, caller)
      : await cms.graphql(`mutation { delete${namesOf(subject).one}(id: "${target.id}") { id } }`, caller)
    return { answers: [answer], done: async () => (await documentOf(subject, target)) === null }
  },
}

async function read(subject: Subject, target: Target, protocol: Protocol, caller: Caller): ReturnType<Attempt> {
  const { cms, slug, fixture } = subject
  if (protocol === 'REST') {
    const list = await cms.rest('GET', `/${slug}?draft=true&where[id][equals]=${target.id}`, caller)
    const count = await cms.rest('GET', `/${slug}/count?where[id][equals]=${target.id}`, caller)
    if (fixture.byQuery === true) return agreed([list], [list.body.totalDocs === 1])
    const one = await cms.rest('GET', `/${slug}/${target.id}?draft=true`, caller)
    return agreed([list, count, one], [list.body.totalDocs === 1, count.body.totalDocs === 1, one.body.id === target.id])
  }
  const { one, many } = namesOf(subject)
  const draft = subject.hasDrafts ? ', draft: true' : ''
  const list = await cms.graphql(`{ ${many}(where: { id: { equals: "${target.id}" } }${draft}) { totalDocs } }`, caller)
  const count = await cms.graphql(`{ count${many}(where: { id: { equals: "${target.id}" } }) { totalDocs } }`, caller)
  const single = await cms.graphql(`{ ${one}(id: "${target.id}"${draft}) { id } }`, caller)
  return agreed([list, count, single], [
    list.body.data?.[many]?.totalDocs === 1,
    count.body.data?.[`count${many}`]?.totalDocs === 1,
    single.body.data?.[one]?.id === target.id,
  ])
}

/** Ways to the same thing must say the same. */
function agreed(answers: Answer[], found: boolean[]): Awaited<ReturnType<Attempt>> {
  return {
    answers,
    done: () => {
      if (new Set(found).size !== 1) throw new Error(`Ways to read disagree: ${JSON.stringify(found)} ${JSON.stringify(answers.map((answer) => answer.body))}`)
      return Promise.resolve(found[0] === true)
    },
  }
}

function change(subject: Subject, target: Target, protocol: Protocol, caller: Caller, data: object): Promise<Answer> {
  const { cms, slug, fixture } = subject
  if (protocol === 'REST') return cms.rest('PATCH', fixture.byQuery === true ? `/${slug}?where[id][equals]=${target.id}` : `/${slug}/${target.id}`, caller, data)
  const { one } = namesOf(subject)
  return cms.graphql(`mutation ($data: mutation${one}UpdateInput!) { update${one}(id: "${target.id}", data: $data) { id } }`, caller, { data })
}

function namesOf(subject: Subject): { one: string; many: string } {
  if (subject.graphql === null) throw new Error(`${subject.slug} is not in GraphQL`)
  return subject.graphql
}

async function bodyOf(subject: Subject, data: object): Promise<object | FormData> {
  const file = await subject.fixture.file?.()
  if (file === undefined) return data
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(file.data)], { type: file.mimetype }), file.name)
  form.append('_payload', JSON.stringify(data))
  return form
}

/** The document as the database has it, trash included. */
export async function documentOf({ cms, slug }: Subject, target: Target): Promise<Record<string, unknown> | null> {
  return (await cms.payload.findByID({
    collection: slug as 'events', id: target.id, depth: 0, trash: true, disableErrors: true, overrideAccess: true, showHiddenFields: true,
  })) as unknown as Record<string, unknown> | null
}

async function fieldOf(subject: Subject, target: Target): Promise<unknown> {
  return (await documentOf(subject, target))?.[subject.fixture.field]
}

export async function countOf({ cms, slug }: Subject): Promise<number> {
  return (await cms.payload.count({ collection: slug as 'events', trash: true, overrideAccess: true })).totalDocs
}

/** All that an operation could have changed, to compare before and after. */
export async function stateOf(subject: Subject, target: Target): Promise<string> {
  const { cms, slug, hasDrafts } = subject
  const versions = hasDrafts ? await cms.payload.findVersions({ collection: slug as 'events', where: { parent: { equals: target.id } }, depth: 0, pagination: false, overrideAccess: true, trash: true }) : null
  return JSON.stringify([await documentOf(subject, target), versions?.docs, await countOf(subject)])
}
