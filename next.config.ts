import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Sources import each other as `./x.ts`; so do the files that Payload bundles for the admin.
  typescript: { ignoreBuildErrors: false },
}

export default withPayload(config)
