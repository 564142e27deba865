import { expect, test } from 'vitest'
import { defectsFile, importing } from '../support/importing.ts'
import { startPublication } from './publicationHarness.ts'

test('an import that publishes makes one edition, with all that was imported', async () => {
  await using publication = await startPublication()
  const { payload } = publication
  const words = ['frab-xml', defectsFile, '--create', '--yes', '--json']
  const drafts = await importing(payload, [...words, '--event', 'camp-as-drafts'])
  const published = await importing(payload, [...words, '--event', 'camp', '--publish'])
  expect([drafts.code, published.code]).toEqual([0, 0])
  const idOf = (run: { printed: string }): string => (JSON.parse(run.printed) as { event: { id: string } }).event.id

  expect((await publication.jobs()).map(({ task, key }) => `${task} ${key}`)).toContain(`build-edition ${idOf(published)}`)
  await publication.work()
  // The two people known from the drafts keep their draft profiles, and whoever imports is told.
  const { plan } = JSON.parse(published.printed) as { plan: { notes: { code: string }[] } }
  expect(plan.notes.filter(({ code }) => code === 'profile-is-draft')).toHaveLength(2)
  expect(await publication.manifestOf(idOf(drafts))).toBeNull()
  const { number, entities } = await publication.editionOf(idOf(published))
  expect([number, entities.sessions.length, entities.sessions.flatMap(({ slots }) => slots).length, entities.rooms.length, entities.tracks.length, entities.speakers.length]).toEqual([1, 9, 8, 3, 3, 1])
  const opening = entities.sessions.find(({ slug }) => slug === 'opening')
  expect(opening?.abstract?.en).toEqual({
    html:
      '<p><strong>With tea</strong></p><p>Welcome to the camp.</p><p>We <em>begin</em> with:</p>' +
      '<ul><li>tea, see <a href="https://camp.example/menu" rel="noopener noreferrer">the menu</a></li>' +
      '<li>cake from <a href="https://cake.example/" rel="noopener noreferrer">https://cake.example/</a>.</li></ul>',
    markdown: '**With tea**\n\nWelcome to the camp.\n\nWe *begin* with:\n\n- tea, see [the menu](https://camp.example/menu)\n- cake from [https://cake.example/](https://cake.example/).',
    text: expect.stringContaining('tea, see the menu') as string,
  })
})
