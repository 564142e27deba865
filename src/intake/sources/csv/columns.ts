import type { ColumnChoice, ColumnMeaning } from '../../../program/importing/mapping.ts'
import { columnMeanings } from '../../../program/importing/mapping.ts'

/** By which headers a column of a table is known; the first that fits a header decides. */
const meanings = {
  'slot': /^(slot( guid| id)?|guid)$/,
  'session': /^((session|event|talk|proposal|submission|programm)[ _-]?(id|code|key|no|number)|id|code|key|session|uid|nr|nummer|no|number)$/,
  'title': /^(title|session title|talk title|name|session name|session|titel|talk|thema|topic title|vortrag|titre|título|titulo|titolo|タイトル|标题)$/,
  'subtitle': /^(sub-?title|untertitel|sous-titre)$/,
  'abstract': /^(abstract|description|text|summary|inhalt|beschreibung|kurzfassung|résumé|resume|descripción|descripcion|descrizione|概要|描述)$/,
  'day': /^(day|date|datum|tag|jour|día|dia|fecha|giorno|日期)$/,
  'starts': /^(starts?( at| time)?|begins?|from|von|beginn|anfang|start ?zeit|uhrzeit|time|début|debut|inicio|inizio|event ?start|date ?time|开始)$/,
  'ends': /^(ends?( at| time)?|finish|until|to|till|bis|ende|end ?zeit|fin|fine|event ?end|结束)$/,
  'duration': /^(duration( \(?min(utes)?\)?)?|length|dauer|minutes|minuten|durée|duree|duración|durata)$/,
  'room': /^(room|venue|location|place|hall|stage|raum|saal|ort|bühne|salle|sala|lieu|会场)$/,
  'track': /^(track|stream|theme|strang|themenbereich|category|kategorie|filière|piste)$/,
  'kind': /^(kind|type|format|session (type|format|kind)|event type|art|veranstaltungsart|typ)$/,
  'level': /^(level|audience level|audience|difficulty|niveau|schwierigkeit)$/,
  'language': /^(language|lang|sprache|langue|idioma|lingua|语言)$/,
  'topics': /^(topics|tags?|keywords?|schlagw[oö]rter?|stichworte?|themen|étiquettes|etiquetas)$/,
  'state': /^(state|status|zustand|état)$/,
  'speakers': /^(speakers?( names?)?|presenters?|people|persons?|referent(en|in|innen| innen)?|vortragende|sprecher(in|innen| innen)?|intervenante?s?|ponentes?|relatori|owner|讲者)$/,
  'organizations': /^(organi[sz]ations?|compan(y|ies)|affiliations?|firma|firmen|organisation(en)?|unternehmen|entreprise|empresa|azienda|speaker compan(y|ies))$/,
  'jobs': /^(job ?titles?|titles? of speakers?|position|role|beruf|funktion|speaker (title|job title|tag ?line)|tag ?line)$/,
  'speaker': /^(speaker ?(id|code|guid))$/,
  'biography': /^(bio(graphy|graphie)?|about|vita|speaker bio(graphy)?)$/,
  'picture': /^(photo|picture|image|avatar|foto|bild|profile picture)$/,
  'links': /^(links?|url|website|webseite|page|session url)$/,
  'zone': /^(time ?zone|zeitzone|tz)$/,
  'do not record': /^(do[ _-]?not[ _-]?record|no recording|opt-?out|nicht aufzeichnen)$/,
} as const satisfies Record<ColumnMeaning, RegExp>

export type Meaning = ColumnMeaning

/** The position of the column of each meaning; of several that fit one meaning the first is taken. */
export type Columns = ReadonlyMap<Meaning, number>

/**
 * Guesses what each column is by its header.
 * @param told meanings that whoever imports gives to headers; go before what is guessed.
 */
export function guessColumns(headers: readonly string[], told: ReadonlyMap<string, ColumnChoice>): Columns {
  const columns = new Map<Meaning, number>()
  for (const [at, header] of headers.entries()) {
    const meaning = told.get(header)
    if (meaning !== undefined && meaning !== 'nothing') columns.set(meaning, at)
  }
  const isTold = (at: number): boolean => told.has(headers[at] ?? '')
  for (const [meaning, pattern] of entries) {
    const at = headers.findIndex((header, position) => !isTold(position) && ![...columns.values()].includes(position) && pattern.test(plain(header)))
    if (at >= 0 && !columns.has(meaning)) columns.set(meaning, at)
  }
  return columns
}

const entries = columnMeanings.map((meaning) => [meaning, meanings[meaning]] as const)

function plain(header: string): string {
  return header.normalize('NFKC').toLowerCase().replace(/[_:.*()/]+/g, ' ').replace(/\s+/g, ' ').trim()
}
