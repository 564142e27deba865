import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { explicitAccess } from './src/content/access/explicitAccess.ts'
import { sealOwnCollections } from './src/content/access/sealOwnCollections.ts'
import { collectionsWith } from './src/content/collections/all.ts'
import { databaseOf } from './src/content/database.ts'
import { localizationOf } from './src/content/localization.ts'
import { mailBy } from './src/content/mail.ts'
import { guardReferences } from './src/content/references/guardReferences.ts'
import { editor } from './src/content/richText.ts'
import { signIn } from './src/content/signIn/signIn.ts'
import { intake } from './src/intake/plugin.ts'
import { exporting } from './src/intake/export/exporting.ts'
import { publicUrlOf, readEnv } from './src/platform/env.ts'
import { createLog } from './src/platform/log.ts'
import { publication } from './src/publication/plugin.ts'

const root = path.dirname(fileURLToPath(import.meta.url))
const env = readEnv()
const log = createLog('cms', env.LOG_LEVEL)
const publicUrl = publicUrlOf(env)
const mediaFolder = path.resolve(env.LINEUP_MEDIA_DIR)

const config = buildConfig({
  secret: env.PAYLOAD_SECRET ?? '',
  cookiePrefix: 'lineup',
  routes: { admin: '/admin', api: '/cms/api', graphQL: '/graphql', graphQLPlayground: '/graphql-playground' },
  telemetry: false,
  defaultDepth: 1,
  maxDepth: 4,
  admin: {
    user: 'users',
    avatar: 'default',
    dateFormat: 'd MMM yyyy, HH:mm',
    components: {
      beforeDashboard: ['/src/admin/scheduled/NotMade.tsx#NotMade', '/src/admin/FirstSteps.tsx#FirstSteps'],
      beforeNavLinks: ['/src/admin/scheduled/ScheduledLink.tsx#ScheduledLink'],
      views: { scheduled: { Component: '/src/admin/scheduled/ScheduledView.tsx#ScheduledView', path: '/scheduled', meta: { title: 'Scheduled' } } },
    },
    meta: { titleSuffix: ' · Lineup', defaultOGImageType: 'off' },
    importMap: {
      autoGenerate: false,
      baseDir: root,
      importMapFile: path.join(root, 'src/app/(payload)/admin/importMap.js'),
    },
  },
  collections: collectionsWith({ mediaFolder }),
  db: databaseOf({
    url: env.DATABASE_URL,
    migrations: path.join(root, 'src/migrations'),
    report: (error) => log.warn(`an idle database connection broke: ${error.message}`),
  }),
  editor,
  email: mailBy({ server: env.LINEUP_SMTP_URL, from: env.LINEUP_MAIL_FROM ?? `Lineup <lineup@${new URL(publicUrl).hostname}>`, report: (message) => log.warn(message) }),
  graphQL: { disablePlaygroundInProduction: true, disableIntrospectionInProduction: true },
  localization: localizationOf(env.LINEUP_LOCALES),
  plugins: [guardReferences, explicitAccess, signIn({ publicUrl }), publication(), intake(), exporting({ mediaFolder })],
  sharp,
  typescript: { autoGenerate: false, outputFile: path.join(root, 'src/payload-types.ts') },
  upload: { limits: { fileSize: 10 * 1024 * 1024, files: 1 }, abortOnLimit: true, responseOnLimit: 'A file has 10 MB at most.' },
})

/** The CMS: what editors write, and what is wired to it. */
export default sealOwnCollections(config)
