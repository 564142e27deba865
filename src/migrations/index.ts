import * as migration_20261123_185717_initial from './20261123_185717_initial';
import * as migration_20261124_000000_publication from './20261124_000000_publication';
import * as migration_20261128_090000_room_states from './20261128_090000_room_states';
import * as migration_20261128_175624_schedule_facts from './20261128_175624_schedule_facts';
import * as migration_20261128_180000_editing from './20261128_180000_editing';
import * as migration_20261128_190000_intake from './20261128_190000_intake';
import * as migration_20261128_210000_intake_plans from './20261128_210000_intake_plans';
import * as migration_20261128_211000_intake_mappings from './20261128_211000_intake_mappings';
import * as migration_20261128_235000_standing_imports from './20261128_235000_standing_imports';

export const migrations = [
  {
    up: migration_20261123_185717_initial.up,
    down: migration_20261123_185717_initial.down,
    name: '20261123_185717_initial'
  },
  {
    up: migration_20261124_000000_publication.up,
    down: migration_20261124_000000_publication.down,
    name: '20261124_000000_publication'
  },
  {
    up: migration_20261128_090000_room_states.up,
    down: migration_20261128_090000_room_states.down,
    name: '20261128_090000_room_states'
  },
  {
    up: migration_20261128_175624_schedule_facts.up,
    down: migration_20261128_175624_schedule_facts.down,
    name: '20261128_175624_schedule_facts'
  },
  {
    up: migration_20261128_180000_editing.up,
    down: migration_20261128_180000_editing.down,
    name: '20261128_180000_editing'
  },
  {
    up: migration_20261128_190000_intake.up,
    down: migration_20261128_190000_intake.down,
    name: '20261128_190000_intake'
  },
  {
    up: migration_20261128_210000_intake_plans.up,
    down: migration_20261128_210000_intake_plans.down,
    name: '20261128_210000_intake_plans'
  },
  {
    up: migration_20261128_211000_intake_mappings.up,
    down: migration_20261128_211000_intake_mappings.down,
    name: '20261128_211000_intake_mappings'
  },
  {
    up: migration_20261128_235000_standing_imports.up,
    down: migration_20261128_235000_standing_imports.down,
    name: '20261128_235000_standing_imports'
  },
];
