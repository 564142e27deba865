import { readers, sourceNames } from '../sources/readers.ts'

/** What `npm run import -- --help` prints. */
export const usage = `npm run import -- SOURCE FILE... --event SLUG [options]
npm run import -- --history --event SLUG [--json]
npm run import -- --apply ID | --undo ID [--yes] [--json]
npm run import -- SOURCE ADDRESS --event SLUG --every PACE [--unattended] [options] | --end ID

  SOURCE             ${sourceNames.map((name) => `${name.padEnd(11)}${readers[name].what}`).join('\n                     ')}
  FILE               the file to read, or its public address (https://...); several where the source is several files
  --event SLUG       slug of the event to bring it into

  --create           make the event if it is not there; without it a missing event is an error
  --publish          publish what is made and changed, and set the phase "programme published"; without it all are drafts
  --missing WHAT     what becomes of sessions that this source brought before and names no more: leave (default), cancel,
                     or archive (with --publish: taken from the public, kept as drafts)
  --no-photos        do not fetch the pictures of speakers and the logo that the source names
  --dry-run          show the plan and change nothing
  --yes              do not ask; needed where there is no terminal to ask at
  --json             one report in JSON on standard output
  --locale CODE      language in which the texts are stored (default: en)
  --time-zone ZONE   IANA zone that goes before the file's own
  --times-in ZONE    IANA zone of times that are written without one (default: the event's)
  --column "H=M"     what the column with the header H is (csv), any number of times; remembered for the event
  --map "C: V=P"     where the value V of the category C goes, or with "C=P" all of C; any number of times; remembered for the event
  --sheet NAME       a sheet of a workbook (csv), once or twice (sessions and people); the first unless said
  --max-rows N       most sessions that are taken (default: 10000)
  --max-size MB      largest file that is read (default: 32)
  --keep             keep the plan and its files for 7 days, to be applied later
  --apply ID         apply a plan that was kept here or in the admin
  --undo ID          take back an import that was applied, as a whole
  --every PACE       look at the address again and again: quarter-hour, hour or day; what it says anew waits as a plan
  --unattended       with --every: apply it, as drafts or with --publish published, unless somebody has to look
  --end ID           look at an address no more
  --history          list what was imported into the event
  --help             show this
`
