-- Rooms that are not as usual, now: past all editions, since it must show within seconds even where releases wait. A room
-- without a row is open.
create table delivery.room_states (
  room uuid primary key,
  state text not null check (state in ('full', 'evacuate')),
  since timestamptz not null,
  -- From then on it is open again; null: until somebody says so.
  until timestamptz
);
