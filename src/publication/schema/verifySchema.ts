import type { ClientBase } from 'pg'
import { deliveryRole, userOf } from './grantDelivery.ts'
import { MigrationFault } from './migrationFault.ts'

const tables = [
  'public.events', 'public.accepted_conflicts', 'delivery.live', 'delivery.editions', 'delivery.entities', 'delivery.room_states',
  'publication.scopes', 'publication.changes', 'intake.imports', 'intake.written', 'intake.files', 'intake.mappings', 'intake.standing', 'graphile_worker._private_jobs',
]

/**
 * Looks whether what migrations should have done is there: they can end well having done nothing.
 * @throws MigrationFault
 */
export async function verifySchema(client: ClientBase, migrations: readonly string[], deliveryUrl: string | undefined): Promise<void> {
  const lacking = await client.query<{ name: string }>('select name from unnest($1::text[]) name where to_regclass(name) is null', [tables])
  if (lacking.rows.length > 0) throw new MigrationFault(`The migrations ran, but these tables are not there: ${lacking.rows.map(({ name }) => name).join(', ')}.`)
  const undone = await client.query<{ name: string }>(
    'select name from unnest($1::text[]) name where name not in (select name from public.payload_migrations where name is not null)', [migrations])
  if (undone.rows.length > 0) throw new MigrationFault(`These migrations have not run: ${undone.rows.map(({ name }) => name).join(', ')}.`)
  const reader = userOf(deliveryUrl) ?? deliveryRole
  const { rows: [may] } = await client.query<{ live: boolean; events: boolean }>(
    `select has_schema_privilege($1, 'delivery', 'usage') and has_table_privilege($1, 'delivery.live', 'select') as live,
            has_table_privilege($1, 'public.events', 'select') and has_schema_privilege($1, 'public', 'usage') as events`, [reader])
  if (may?.live !== true) throw new MigrationFault(`The role "${reader}" may not read schema delivery.`)
  if (may.events) throw new MigrationFault(`The role "${reader}" may read drafts: take its rights on schema public away, or use another role for delivery.`)
}
