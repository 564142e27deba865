import type { Access, FieldAccess } from 'payload'
import { requester } from './requester.ts'

/** Platform admins. */
export const admins: Access = ({ req }) => requester(req)?.isPlatformAdmin === true

/** Platform admins. */
export const adminsField: FieldAccess = ({ req }) => requester(req)?.isPlatformAdmin === true
