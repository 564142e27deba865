import type { ReactNode } from 'react'
import type { ServerFunctionClient } from 'payload'
import { headers } from 'next/headers.js'
import config from '@payload-config'
import { RootLayout, handleServerFunctions } from '@payloadcms/next/layouts'
import '@payloadcms/next/css'
import { importMap } from './admin/importMap.js'
import '../../admin/admin.css'
import '../../admin/publishing.css'
import '../../admin/importing.css'
import { schedulePublish } from '../../admin/schedulePublish.ts'
import { callerOf } from '../../content/gate/callerOf.ts'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  // While there is no user at all, Payload would answer these to anyone.
  if (typeof (await callerOf(config, await headers())) === 'string') throw new Error('Sign in first.')
  return handleServerFunctions({ ...args, config, importMap, serverFunctions: { 'schedule-publish': schedulePublish } })
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
