import ICAL from 'ical.js'

// What the library does not know it writes as it is given: a comma or a line break in a name would make it several, or break
// the file. These are texts (RFC 7986 section 5.1; the others came before it).
const properties = ICAL.design.icalendar.property as Record<string, { defaultType: string }> // the library types it as anything
for (const name of ['name', 'x-wr-calname', 'x-wr-caldesc']) properties[name] = { defaultType: 'text' }

// The library does not count the space before what a line goes on with; a line has 75 octets with it (section 3.1).
ICAL.foldLength = 74

export { ICAL }
