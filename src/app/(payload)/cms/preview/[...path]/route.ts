import config from '@payload-config'
import { guardRoute } from '../../../../../content/gate/guardRoute.ts'
import { createPreviewRoute } from '../../../../../preview/previewRoute.ts'

const preview = guardRoute(config, createPreviewRoute(config, '/cms/preview'))

export const GET = preview
export const HEAD = preview
export const POST = preview
