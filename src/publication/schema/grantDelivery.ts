import type { ClientBase } from 'pg'
import { MigrationFault } from './migrationFault.ts'

/** The role that may SELECT in schema `delivery` and nothing else. Delivery takes it on where it has no user of its own. */
export const deliveryRole = 'lineup_delivery'

/**
 * Creates the role of delivery where this user may, and grants it (and the user of DELIVERY_DATABASE_URL) to read schema
 * `delivery`.
 * @throws MigrationFault if a role is wanted that does not exist and can't be created.
 */
export async function grantDelivery(client: ClientBase, deliveryUrl: string | undefined): Promise<void> {
  const user = userOf(deliveryUrl)
  if (await hasRole(client, deliveryRole)) await mayTakeRole(client)
  else if (!(await createRole(client)) && user === null) {
    throw new MigrationFault(`The role ${deliveryRole} does not exist and this user may not create it: create it (nologin), or set DELIVERY_DATABASE_URL.`)
  }
  if (user !== null && !(await hasRole(client, user))) {
    throw new MigrationFault(`The role "${user}" of DELIVERY_DATABASE_URL does not exist in the database: create it with login and no other right.`)
  }
  for (const role of [deliveryRole, user]) {
    if (role !== null && (await hasRole(client, role))) await grant(client, role)
  }
}

/** The user whom DELIVERY_DATABASE_URL names; `null` if it is not set or names none. */
export function userOf(deliveryUrl: string | undefined): string | null {
  const user = deliveryUrl === undefined ? '' : decodeURIComponent(new URL(deliveryUrl).username)
  return user === '' ? null : user
}

async function grant(client: ClientBase, role: string): Promise<void> {
  const name = client.escapeIdentifier(role)
  await client.query(`grant usage on schema delivery to ${name}`)
  await client.query(`grant select on all tables in schema delivery to ${name}`)
  await client.query(`alter default privileges in schema delivery grant select on tables to ${name}`)
}

async function hasRole(client: ClientBase, role: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
  return rowCount === 1
}

async function createRole(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>('select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user')
  if (rows[0]?.may !== true) return false
  try {
    await client.query(`create role ${deliveryRole} nologin`)
  } catch (error) {
    // Roles belong to the whole server: another database of it may be migrated at the same time.
    if (!(error instanceof Error && 'code' in error && (error.code === '42710' || error.code === '23505'))) throw error
  }
  await mayTakeRole(client)
  return true
}

/** Lets the user of DATABASE_URL take the role on; superusers may as they are. */
async function mayTakeRole(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(
    `select rolsuper or pg_has_role(current_user, $1, 'member') as may from pg_roles where rolname = current_user`, [deliveryRole])
  if (rows[0]?.may !== true) await client.query(`grant ${deliveryRole} to current_user`)
}
