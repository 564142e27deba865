import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Content } from '../content.ts'

type Attribute = { type: string; relation?: string; target?: string }
type Collection = { singular: string; attributes: Record<string, Attribute> }

const text: Attribute = { type: 'text' }
const relation = (kind: string, singular: string): Attribute => ({ type: 'relation', relation: kind, target: `api::${singular}.${singular}` })

/** The content types. What Strapi calls `documentId` is its own; ours is a field beside it. */
export const collections: { readonly [K in keyof Content]: Collection } = {
  organizations: { singular: 'organization', attributes: { key: text, slug: text, name: text, url: text } },
  tracks: { singular: 'track', attributes: { key: text, slug: text, name: text, color: text } },
  rooms: { singular: 'room', attributes: { key: text, slug: text, name: text, capacity: { type: 'integer' } } },
  topics: { singular: 'topic', attributes: { key: text, slug: text, name: text } },
  speakers: { singular: 'speaker', attributes: { key: text, slug: text, name: text, jobTitle: text, bio: text, organization: relation('manyToOne', 'organization') } },
  sessions: {
    singular: 'session',
    attributes: {
      key: text, slug: text, title: text, kind: text, level: text, language: text, state: text, abstract: text, startsAt: { type: 'datetime' }, endsAt: { type: 'datetime' },
      track: relation('manyToOne', 'track'), room: relation('manyToOne', 'room'), topics: relation('manyToMany', 'topic'), speakers: relation('manyToMany', 'speaker'),
    },
  },
}

/** Writes a Strapi project that anybody may read, and that fills itself from `content.json` at its first start. */
export async function writeProject(folder: string, content: Content): Promise<void> {
  const files: Record<string, string> = {
    'content.json': JSON.stringify(content),
    'project/package.json': JSON.stringify({ name: 'peer', private: true, dependencies: { '@strapi/strapi': '5.54.0', '@strapi/plugin-graphql': '5.54.0', '@strapi/plugin-users-permissions': '5.54.0' } }),
    'project/config/server.js': `module.exports = ({ env }) => ({ host: '127.0.0.1', port: env.int('PORT'), app: { keys: ['a', 'b'] } })`,
    'project/config/admin.js': `module.exports = () => ({ serveAdminPanel: false, auth: { secret: 'measurement' }, apiToken: { salt: 'measurement' }, transfer: { token: { salt: 'measurement' } } })`,
    'project/config/database.js': `module.exports = ({ env }) => ({ connection: { client: 'postgres', connection: { connectionString: env('DATABASE_URL') } } })`,
    'project/config/logger.js': `module.exports = { level: 'error' }`,
    'project/config/api.js': `module.exports = { rest: { defaultLimit: 25, maxLimit: 1000 } }`,
    'project/config/plugins.js': `module.exports = { 'users-permissions': { config: { jwtSecret: 'measurement' } }, graphql: { config: { defaultLimit: 1000, maxLimit: 1000, depthLimit: 10 } } }`,
    'project/config/middlewares.js': `module.exports = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy', 'strapi::query', 'strapi::body', 'strapi::favicon', 'strapi::public']`,
    'project/public/uploads/.gitkeep': '',
    'project/src/index.js': source,
  }
  for (const [plural, { singular, attributes }] of Object.entries(collections)) {
    const api = `project/src/api/${singular}`
    const uid = `api::${singular}.${singular}`
    files[`${api}/content-types/${singular}/schema.json`] = JSON.stringify({
      kind: 'collectionType', collectionName: plural, info: { singularName: singular, pluralName: plural, displayName: singular }, options: { draftAndPublish: false }, attributes,
    })
    files[`${api}/controllers/${singular}.js`] = `module.exports = require('@strapi/strapi').factories.createCoreController('${uid}')`
    files[`${api}/services/${singular}.js`] = `module.exports = require('@strapi/strapi').factories.createCoreService('${uid}')`
    files[`${api}/routes/${singular}.js`] = `module.exports = require('@strapi/strapi').factories.createCoreRouter('${uid}')`
  }
  for (const [name, body] of Object.entries(files)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, body)
  }
}

/** Lets visitors read, and makes the documents in the order of their references. */
const source = `module.exports = {
  async bootstrap({ strapi }) {
    if (await strapi.documents('api::session.session').count({}) > 0) return
    const content = require('../../content.json')
    const singular = ${JSON.stringify(Object.fromEntries(Object.entries(collections).map(([plural, one]) => [plural, one.singular])))}
    const visitors = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } })
    for (const one of Object.values(singular)) {
      await strapi.db.query('plugin::users-permissions.permission').create({ data: { action: 'api::' + one + '.' + one + '.find', role: visitors.id } })
    }
    const known = new Map()
    for (const [plural, rows] of Object.entries(content)) {
      const uid = 'api::' + singular[plural] + '.' + singular[plural]
      const { attributes } = strapi.contentType(uid)
      for (const { id, ...row } of rows) {
        const data = Object.fromEntries(Object.entries(row).map(([field, value]) => {
          if (attributes[field].type !== 'relation') return [field, value]
          return [field, Array.isArray(value) ? value.map((key) => known.get(key)) : known.get(value) ?? null]
        }))
        known.set(id, (await strapi.documents(uid).create({ data: { key: id, ...data } })).documentId)
      }
    }
  },
}
`
