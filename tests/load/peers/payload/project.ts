import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Content } from '../content.ts'

/** Writes a Payload project as its templates have it, with the content's collections open to anybody, and nothing else. */
export async function writeProject(folder: string, content: Content): Promise<void> {
  const files: Record<string, string> = {
    'content.json': JSON.stringify(content),
    'next.config.js': `import { withPayload } from '@payloadcms/next/withPayload'\nexport default withPayload({ typescript: { ignoreBuildErrors: true } })\n`,
    'payload.config.js': config,
    'fill.js': fill,
    'app/(payload)/api/[...slug]/route.js': `import config from '@payload-config'\nimport { REST_GET } from '@payloadcms/next/routes'\nexport const GET = REST_GET(config)\n`,
    'app/(payload)/api/graphql/route.js': `import config from '@payload-config'\nimport { GRAPHQL_POST } from '@payloadcms/next/routes'\nexport const POST = GRAPHQL_POST(config)\n`,
    'jsconfig.json': JSON.stringify({ compilerOptions: { paths: { '@payload-config': ['./payload.config.js'] } } }),
  }
  for (const [name, body] of Object.entries(files)) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, body)
  }
}

const config = `import { postgresAdapter } from '@payloadcms/db-postgres'
import { buildConfig } from 'payload'
const text = (name) => ({ name, type: 'textarea' })
const access = { read: () => true }
const to = (name, relationTo, hasMany = false) => ({ name, type: 'relationship', relationTo, hasMany })
export default buildConfig({
  secret: 'only-for-a-measurement',
  telemetry: false,
  db: postgresAdapter({ idType: 'uuid', pool: { connectionString: process.env.DATABASE_URL } }),
  collections: [
    { slug: 'organizations', access, fields: [text('slug'), text('name'), text('url')] },
    { slug: 'tracks', access, fields: [text('slug'), text('name'), text('color')] },
    { slug: 'rooms', access, fields: [text('slug'), text('name'), { name: 'capacity', type: 'number' }] },
    { slug: 'topics', access, fields: [text('slug'), text('name')] },
    { slug: 'speakers', access, fields: [text('slug'), text('name'), text('jobTitle'), text('bio'), to('organization', 'organizations')] },
    { slug: 'sessions', access, fields: [
      ...['slug', 'title', 'kind', 'level', 'language', 'state', 'abstract'].map(text), { name: 'startsAt', type: 'date' }, { name: 'endsAt', type: 'date' },
      to('track', 'tracks'), to('room', 'rooms'), to('topics', 'topics', true), to('speakers', 'speakers', true),
    ] },
  ],
})
`

const fill = `import { readFile } from 'node:fs/promises'
import { getPayload } from 'payload'
import config from './payload.config.js'
const payload = await getPayload({ config })
const ids = new Map()
for (const [collection, rows] of Object.entries(JSON.parse(await readFile('content.json', 'utf8')))) {
  for (const { id, ...row } of rows) {
    const data = Object.fromEntries(Object.entries(row).map(([field, value]) => [field, Array.isArray(value) ? value.map((key) => ids.get(key)) : ids.get(value) ?? value]))
    ids.set(id, (await payload.create({ collection, data })).id)
  }
}
process.exit(0)
`
