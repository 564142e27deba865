import { sql } from '@payloadcms/db-postgres'
import type { MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "speakers_unavailable" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"on" timestamp(3) with time zone,
  	"from" varchar,
  	"until" varchar
  );
  
  CREATE TABLE "_speakers_v_version_unavailable" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"on" timestamp(3) with time zone,
  	"from" varchar,
  	"until" varchar,
  	"_uuid" varchar
  );
  
  ALTER TABLE "sessions" ADD COLUMN "expected_attendance" numeric;
  ALTER TABLE "_sessions_v" ADD COLUMN "version_expected_attendance" numeric;
  ALTER TABLE "speakers_unavailable" ADD CONSTRAINT "speakers_unavailable_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_speakers_v_version_unavailable" ADD CONSTRAINT "_speakers_v_version_unavailable_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_speakers_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "speakers_unavailable_order_idx" ON "speakers_unavailable" USING btree ("_order");
  CREATE INDEX "speakers_unavailable_parent_id_idx" ON "speakers_unavailable" USING btree ("_parent_id");
  CREATE INDEX "speakers_unavailable_on_idx" ON "speakers_unavailable" USING btree ("on");
  CREATE INDEX "_speakers_v_version_unavailable_order_idx" ON "_speakers_v_version_unavailable" USING btree ("_order");
  CREATE INDEX "_speakers_v_version_unavailable_parent_id_idx" ON "_speakers_v_version_unavailable" USING btree ("_parent_id");
  CREATE INDEX "_speakers_v_version_unavailable_on_idx" ON "_speakers_v_version_unavailable" USING btree ("on");`)
  // Written by hand: a table that Payload does not know of. Warnings of an event's schedule that somebody let stand, and why.
  await db.execute(sql`
  CREATE TABLE "accepted_conflicts" (
  	"event_id" uuid NOT NULL REFERENCES "events"("id") ON DELETE cascade,
  	"key" text NOT NULL,
  	"reason" text NOT NULL,
  	"by" jsonb,
  	"at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	PRIMARY KEY ("event_id", "key")
  );`)
}

/** Forward only, as the migrations before. */
export async function down(): Promise<void> {
  throw new Error('What was written down for schedules is not taken back: restore a backup instead.')
}
