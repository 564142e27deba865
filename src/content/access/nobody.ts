import type { Access, FieldAccess } from 'payload'

/** No request, a platform admin's included; only the program itself, with `overrideAccess`. */
export const nobody: Access = () => false

/** No request, a platform admin's included; only hooks and the program itself. */
export const nobodyField: FieldAccess = () => false
