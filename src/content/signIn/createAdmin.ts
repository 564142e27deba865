import type { Payload } from 'payload'

export interface NewAdmin {
  readonly email: string
  readonly name: string
  readonly password: string
}

/**
 * Makes a platform admin, whether or not anyone else is there yet.
 * @returns `exists`, and changes nothing, when the e-mail address is somebody's already.
 */
export async function createAdmin(payload: Payload, { email, name, password }: NewAdmin): Promise<'created' | 'exists'> {
  const isTaken = async (): Promise<boolean> => {
    const { totalDocs } = await payload.count({ collection: 'users', where: { email: { equals: email } }, overrideAccess: true }) // there may be nobody to ask
    return totalDocs > 0
  }
  if (await isTaken()) return 'exists'
  try {
    await payload.create({ collection: 'users', data: { email, name, password, isPlatformAdmin: true }, overrideAccess: true }) // whoever runs commands owns the database
    return 'created'
  } catch (error) {
    if (await isTaken()) return 'exists' // another run was faster
    throw error
  }
}
