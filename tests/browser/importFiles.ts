/** What a Sessionize programme of these sessions looks like, as the file that an editor drops. */
export interface GivenSession { id: number, title?: string, description?: string, tag?: string, startsAt?: string }

export function sessionizeFile(sessions: readonly GivenSession[], name = 'all.json'): { name: string, mimeType: string, buffer: Buffer } {
  const tags = [...new Set(sessions.flatMap(({ tag }) => tag ?? []))]
  const content = {
    sessions: sessions.map(({ id, title = `Imported session ${id}`, description = 'What it is about.', tag, startsAt = '2026-04-01T10:00:00' }) => ({
      id: `import-${id}`, title, description, startsAt, endsAt: startsAt.replace(':00:00', ':25:00'), isServiceSession: false, speakers: ['4d1b1f0a-6f6e-4c6e-8f0e-5b9f6a1d2c3e'], categoryItems: tag === undefined ? [] : [tags.indexOf(tag)], roomId: 1, status: 'Accepted',
    })),
    speakers: [{ id: '4d1b1f0a-6f6e-4c6e-8f0e-5b9f6a1d2c3e', fullName: 'Ada Imported', bio: 'Builds.', tagLine: 'Engineer at Example', links: [], profilePicture: '' }],
    rooms: [{ id: 1, name: 'Room of the import' }],
    categories: [{ id: 1, title: 'Tags', items: tags.map((tag, id) => ({ id, name: tag })) }],
    questions: [],
  }
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) }
}
