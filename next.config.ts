import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run typecheck`, once; a start must not wait for it.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(config)
