import * as migration_20261123_185717_initial from './20261123_185717_initial';
import * as migration_20261124_000000_publication from './20261124_000000_publication';

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
];
