/**
 * Where in the source something was read, and what stands there, such as `event 460`: the line (from 1), or the path in a file
 * that has no lines worth naming, such as `sessions[3]`.
 */
export type RowReference = { line: number; name: string } | PathReference
export type PathReference = { path: string; name: string }

/** `line 20`, or the path. */
export function placeOf(row: RowReference): string {
  return 'line' in row ? `line ${row.line}` : row.path
}

/**
 * `repaired`: the file lacked or broke something and we put something sensible in its place.
 * `lost`: something the file says has no place in the content model.
 * `doubtful`: taken as it stands, but a person should look.
 */
export type Severity = 'repaired' | 'lost' | 'doubtful'

/** Everything an import can have to say about its source: one stable code, one sentence. */
export const noteTexts = {
  'no-event-name': ['repaired', 'The file does not name the event; its acronym or slug stands in.'],
  'no-acronym': ['repaired', 'The file has no acronym; the slug of the event marks its ids.'],
  'no-time-zone': ['repaired', 'The file names no time zone; the zone was worked out from the offsets of its times.'],
  'bad-time-zone': ['repaired', 'The time zone of the file is not an IANA zone; the zone was worked out from the offsets of its times.'],
  'no-raster': ['repaired', 'The file has no usable timeslot_duration; the raster is 5 minutes.'],
  'day-count': ['doubtful', 'The file announces another number of days than it holds.'],
  'no-day-date': ['repaired', 'A day has no date; it was taken from its sessions.'],
  'days-extended': ['repaired', 'Sessions lie outside the days of the file; the days of the event were extended.'],
  'venue-not-named': ['repaired', 'The file names no venue; one was made that bears the name of the event.'],
  'no-guid': ['repaired', 'No guid; a new one is made.'],
  'bad-guid': ['repaired', 'The guid is not a UUID; a new one is made and the old one kept as an external id.'],
  'double-guid': ['repaired', 'The guid is already borne by an earlier row; a new one is made.'],
  'guid-in-use': ['repaired', 'The guid already belongs to a document of another event; a new one is made.'],
  'no-id': ['repaired', 'The row has no id.'],
  'double-id': ['doubtful', 'The id is already borne by an earlier row; both were kept.'],
  'cancelled-in-title': ['repaired', 'The title says that the session is cancelled; it became the state.'],
  'no-title': ['repaired', 'The session has no title.'],
  'no-date': ['repaired', 'No date; it was worked out from the day and the start.'],
  'no-offset': ['repaired', 'The date has no offset; it was read in the time zone of the event.'],
  'no-start': ['lost', 'Neither date nor start can be read: the session has no slot.'],
  'date-and-start-differ': ['doubtful', 'Date and start contradict each other; the date was believed.'],
  'skipped-hour': ['repaired', 'This local time does not exist (the clocks go forward); it was moved by an hour.'],
  'repeated-hour': ['doubtful', 'This local time exists twice (the clocks go back); the first was taken.'],
  'no-duration': ['repaired', 'No usable duration; the slot is one step of the raster long.'],
  'duration-shortened': ['lost', 'Longer than a day; the slot was cut to 24 hours.'],
  'other-day': ['doubtful', 'By its time the session belongs to another day than the one it is listed in.'],
  'overlap': ['doubtful', 'The room is taken twice at this time.'],
  'no-room-name': ['repaired', 'The room has no name; its number stands in.'],
  'room-differs': ['doubtful', 'The session names another room than the one it is listed in; the list was believed.'],
  'room-renamed': ['doubtful', 'A room appears under two names with one guid; the first name was kept.'],
  'room-shares-name': ['doubtful', 'Two rooms with different guids bear one name; both were kept.'],
  'track-not-declared': ['repaired', 'The track is named by sessions only; it was made.'],
  'no-color': ['repaired', 'The track has no usable colour; a grey one was set.'],
  'track-slug': ['repaired', 'The slug of the track is taken or not valid; another was made.'],
  'person-without-id': ['doubtful', 'A speaker with neither guid nor id; each mention became a profile of its own, since people are never matched by name.'],
  'profile-is-draft': ['doubtful', 'The speaker has a profile here that is a draft; the public does not see it until somebody publishes it.'],
  'person-without-name': ['repaired', 'A speaker without a name.'],
  'person-renamed': ['doubtful', 'A speaker appears under two names with one identity; the first was kept.'],
  'person-twice': ['repaired', 'A speaker is listed twice in one session; once was kept.'],
  'people-share-name': ['doubtful', 'Different speakers bear one name; they were kept apart.'],
  'perhaps-same-organization': ['doubtful', 'An organization of another name may be the same; nothing says so, and they were kept apart. If they are, give one the other name as one of its other names.'],
  'organization-matched': ['repaired', 'The organization is written in several ways; the one that is here already, or the best of them, was kept.'],
  'bad-level': ['lost', 'The words for what listeners should know say nothing that has a place here.'],
  'category-lost': ['lost', 'A category has no place here: no topic bears its name, or its place was taken by another. A mapping can give it one.'],
  'speaker-not-listed': ['repaired', 'A session names a speaker whom no view describes; the profile has no name yet.'],
  'people-in-title': ['repaired', 'The title carries its speakers; they were taken from it.'],
  'people-in-title-doubtful': ['doubtful', 'The title carries its speakers, and names and organizations could be told apart in another way too.'],
  'not-accepted': ['lost', 'A submission that was not accepted is no session; it was left out.'],
  'answer-lost': ['lost', 'Answers to questions of the call for proposals have no place here.'],
  'column-guessed': ['repaired', 'A column was understood by its header.'],
  'column-not-read': ['lost', 'A column whose header says nothing known was not read.'],
  'sheet-not-read': ['lost', 'A sheet of the workbook was not read; say which are meant: --sheet NAME'],
  'date-order': ['doubtful', 'Nothing tells whether dates with slashes begin with the day or the month; the day was taken.'],
  'organizations-lost': ['lost', 'There are neither one organization nor as many as speakers: nobody knows whose they are.'],
  'recurrence': ['lost', 'A series is read as its first date only.'],
  'zone-not-known': ['doubtful', 'The zone of a time is none that is known here; it was read in the zone of the event.'],
  'matched-by-title': ['doubtful', 'No id names a session that is here, and exactly one bears this title: it was taken for the same.'],
  'perhaps-same-session': ['doubtful', 'A session of this title is here and may be the same; no id says so, and it was taken for another.'],
  'perhaps-same-person': ['doubtful', 'A person of this name is here and may be the same; nothing else says so, and they were kept apart.'],
  'in-place-of': ['doubtful', 'The session is new, at the place and time of one that the source does not name any more.'],
  'archive-waits': ['doubtful', 'To archive it takes it from the public, which drafts do not: it is left as it is unless the import is published.'],
  'reference-lost': ['lost', 'It names something that is not in the file and not here; the reference was left out.'],
  'file-missing': ['lost', 'The file of a picture is not in the archive; what names it goes without.'],
  'file-kept': ['doubtful', 'The source has another file of a picture, which could not be taken; the one that is here was kept.'],
  'slug-taken': ['repaired', 'The slug is taken here by something else; another was made.'],
  'in-trash': ['doubtful', 'Somebody put it into the trash here; the row was passed over.'],
  'several-languages': ['lost', 'A session has one language here; the first was kept.'],
  'bad-language': ['lost', 'The language is not a BCP 47 tag.'],
  'language-detected': ['doubtful', 'The source does not say in which language the session is; it was told from its texts, which may be in another.'],
  'language-named': ['repaired', 'The language is named in words; its BCP 47 tag was set.'],
  'shortened': ['lost', 'Longer than the field allows; the end was cut off.'],
  'too-many': ['lost', 'More than the field allows; the last ones were left out.'],
  'subtitle': ['repaired', 'The subtitle became the first paragraph of the abstract, in bold.'],
  'text-twice': ['repaired', 'The description contains the abstract; the text was taken once.'],
  'bad-link': ['lost', 'Not an http(s) address; the link was left out.'],
  'relative-link': ['repaired', 'A relative address was completed with the base address of the file.'],
  'address-in-text': ['repaired', 'A link within a text leads nowhere a browser may go; its address stands in the text.'],
  'picture': ['repaired', 'Sessions have no picture; its address was kept as a link.'],
  'picture-lost': ['lost', 'The picture has no place here, was not to be fetched, or could not be; it was left out.'],
  'text-plain': ['doubtful', 'The text is too long or too tangled to be read as Markdown; it was taken as plain text.'],
  'image-in-text': ['repaired', 'A picture within a text became a link.'],
  'spelled-line-breaks': ['repaired', 'The text holds line breaks spelled as \\r\\n; they were made real.'],
  'markup-in-text': ['repaired', 'The text holds unescaped markup; it was read as HTML.'],
  'control-characters': ['repaired', 'The text holds control characters; they were removed.'],
  'no-stream': ['lost', 'There is no field for do_not_stream.'],
  'license': ['lost', 'There is no field for the licence of a recording.'],
  'not-read': ['lost', 'An element that is not part of the format was not read.'],
} as const satisfies Record<string, readonly [Severity, string]>

export type NoteCode = keyof typeof noteTexts

/** One thing that was repaired, lost or is doubtful. `detail` says what exactly, such as `"de, en" became "de"`. */
export type Note = { code: NoteCode; row: RowReference; detail: string }

/** Takes down a note. */
export type TakeNote = (code: NoteCode, row: RowReference, detail?: string) => void

export function takingNotes(): { notes: Note[]; note: TakeNote } {
  const notes: Note[] = []
  return { notes, note: (code, row, detail = '') => void notes.push({ code, row, detail }) }
}
