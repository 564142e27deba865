import type { RowReference, TakeNote } from '../../notes.ts'
import { cleanText } from '../cleanText.ts'
import type { XmlElement } from '../parseXml.ts'
import type { PersonRow } from '../programme.ts'
import { attributeOf, childOf, childrenOf, inOneLine, textOf } from '../xmlText.ts'
import { guidOf } from '../values.ts'

/** Everyone in the file, each once. A person is a guid, else an id; never a name. */
export type People = { list: PersonRow[]; readPeopleOf: (session: XmlElement, row: RowReference) => string[] }

/** @param namespace marks ids that hold in this file only. */
export function readingPeople(namespace: string, note: TakeNote): People {
  const list: PersonRow[] = []
  const byGuid = new Map<string, PersonRow>()
  const byId = new Map<string, PersonRow>()
  const withoutGuid = new Set<PersonRow>()

  function take(element: XmlElement, session: RowReference): PersonRow {
    const guidText = attributeOf(element, 'guid')
    const guid = guidOf(guidText)
    // A guid that is no UUID still tells people apart.
    const id = attributeOf(element, 'id') || (guid === null ? guidText : '')
    const written = nameOf(element)
    const row = { line: element.line, name: `speaker ${guid ?? (id || `"${written}"`)} of ${session.name}` }
    const name = written === '' ? `Speaker ${id || list.length + 1}` : written
    const known = find(guid, id)
    if (known !== null) {
      if (written !== '' && known.name !== name) note('person-renamed', row, `"${known.name}" was kept, "${name}" was not`)
      if (guid !== null && withoutGuid.delete(known)) bear(known, guid, id)
      return known
    }
    if (written === '') note('person-without-name', row, name)
    if (guid === null && id === '') note('person-without-id', row, name)
    const person: PersonRow = { row, key: `person:${list.length}`, name, jobTitle: '', organization: '', bio: '', picture: '', links: [], externalIds: [] }
    list.push(person)
    if (guid === null) withoutGuid.add(person)
    bear(person, guid, id)
    const code = attributeOf(element, 'code')
    if (code !== '') person.externalIds.push({ source: `${namespace}:code`, id: code })
    return person
  }

  function find(guid: string | null, id: string): PersonRow | null {
    if (guid !== null && byGuid.has(guid)) return byGuid.get(guid) ?? null
    const sameId = id === '' ? undefined : byId.get(id)
    return sameId !== undefined && (guid === null || withoutGuid.has(sameId)) ? sameId : null
  }

  function bear(person: PersonRow, guid: string | null, id: string): void {
    if (guid !== null) {
      byGuid.set(guid, person)
      person.externalIds.unshift({ source: 'frab', id: guid })
    }
    if (id !== '' && !byId.has(id)) {
      byId.set(id, person)
      person.externalIds.push({ source: namespace, id })
    }
  }

  return {
    list,
    readPeopleOf: (session, row) => {
      const keys = new Set<string>()
      for (const element of childrenOf(session, 'persons').flatMap((persons) => childrenOf(persons, 'person'))) {
        const person = take(element, row)
        if (keys.has(person.key)) note('person-twice', row, person.name)
        keys.add(person.key)
      }
      return [...keys]
    },
  }
}

function nameOf(person: XmlElement): string {
  const own = person.children.filter((child) => typeof child === 'string').join(' ')
  const name = own.trim() === '' ? textOf(childOf(person, 'public_name') ?? childOf(person, 'name')) : own
  return inOneLine(cleanText(name))
}
