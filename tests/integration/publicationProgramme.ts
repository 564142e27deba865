type Query = <Row extends Record<string, unknown>>(text: string, values?: readonly unknown[]) => Promise<Row[]>

/**
 * Writes a published programme straight into the tables: sessions of 20 minutes, each in one of `rooms` rooms with one
 * speaker and an abstract in three languages. A thousand through Payload would take a minute.
 */
export async function insertProgramme(query: Query, { event, venue, sessions, rooms = 10 }: { event: string; venue: string; sessions: number; rooms?: number }): Promise<void> {
  await query(`
    with room as (
      insert into rooms (id, venue_id, slug, guid, "order") select gen_random_uuid(), $1::uuid, 'hall-' || n, gen_random_uuid()::text, n from generate_series(1, $2) n returning id, slug
    ) insert into rooms_locales (name, _locale, _parent_id) select 'Hall ' || slug, 'en', id from room`, [venue, rooms])
  await query(`
    with speaker as (
      insert into speakers (id, name, slug, _status) select gen_random_uuid(), 'Speaker ' || n, 'speaker-' || n || '-' || left($1::text, 8) || right($1::text, 4), 'published'
      from generate_series(1, $2) n returning id, name
    ) insert into speakers_locales (job_title, bio, _locale, _parent_id)
      select 'Engineer', ${richText(`'The life of ' || name`)}, locale::_locales, id from speaker, unnest(array['en', 'de', 'fr']) locale`, [event, sessions])
  await query(`
    with session as (
      insert into sessions (id, event_id, slug, kind, state, level, language, _status)
      select gen_random_uuid(), $1::uuid, 'session-' || n, 'talk', 'confirmed', 'any', 'en', 'published' from generate_series(1, $2) n returning id, slug
    ) insert into sessions_locales (title, abstract, _locale, _parent_id)
      select 'Title of ' || slug, ${richText(`'The abstract of ' || slug`)}, locale::_locales, id from session, unnest(array['en', 'de', 'fr']) locale`, [event, sessions])
  await query(`
    with numbered as (select id, row_number() over (order by slug) n from sessions where event_id = $1::uuid),
      person as (select id, row_number() over (order by slug) n from speakers where slug like '%' || left($1::text, 8) || right($1::text, 4)),
      hall as (select id, row_number() over (order by slug) n from rooms where venue_id = $2::uuid),
      appearance as (
        insert into sessions_appearances (_order, _parent_id, id, speaker_id, role)
        select 1, numbered.id, md5(numbered.id::text), person.id, 'speaker' from numbered join person using (n)
      )
    insert into slots (id, session_id, event_id, room_id, starts_at, ends_at, state, number, guid)
    select gen_random_uuid(), numbered.id, $1::uuid, hall.id, at, at + interval '20 minutes', 'confirmed',
      (select coalesce(max(number), 0) from slots) + numbered.n, gen_random_uuid()::text
    from numbered join hall on hall.n = 1 + numbered.n % $3,
      lateral (select timestamptz '2026-04-01T08:00:00Z' + numbered.n / $3 * interval '20 minutes' as at) place`, [event, venue, rooms])
}

/** SQL for a lexical state of four paragraphs, the first of which is the expression. */
function richText(expression: string): string {
  const sentence = 'What it is about, told at length: how it came to be, what went wrong, and what you can take home from it. '
  const paragraph = (text: string): string =>
    `jsonb_build_object('type', 'paragraph', 'version', 1, 'children', jsonb_build_array(jsonb_build_object('type', 'text', 'format', 0, 'version', 1, 'text', ${text})))`
  const rest = [1, 2, 3].map((times) => paragraph(`'${sentence.repeat(times)}'`))
  return `jsonb_build_object('root', jsonb_build_object('type', 'root', 'version', 1, 'children', jsonb_build_array(${[paragraph(expression), ...rest].join(', ')})))`
}
