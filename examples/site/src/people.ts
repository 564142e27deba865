import { html } from './html.ts'
import { ROLES } from './labels.ts'
import type { Program, Session, Speaker } from './fetchProgram.ts'
import type { Html } from './html.ts'

const LETTERS = new Intl.Segmenter('en')

export type Appearance = Session['appearances'][number]

/** A portrait, or the initials of who has none. It says nothing that the name beside it does not. */
export function portrait({ photo, name }: Speaker, pixels: number): Html {
  if (photo) return html`<img class="portrait" src="${photo.url}" alt="" width="${pixels}" height="${pixels}" loading="lazy" decoding="async">`
  return html`<span class="portrait" aria-hidden="true">${initials(name)}</span>`
}

function initials(name: string): string {
  const words = name.split(/\s+/)
  return [...new Set([words[0], words.at(-1)])].map((word) => LETTERS.segment(word ?? '').containing(0)?.segment ?? '').join('')
}

/** The job and organization to show: those of the session where it names its own, else those of the person. */
export function shown(speaker: Speaker, appearance?: Appearance): Pick<Speaker, 'jobTitle' | 'organization'> {
  const hasOwn = appearance !== undefined && (appearance.jobTitle !== null || appearance.organization !== null)
  return hasOwn ? appearance : speaker
}

/** Those on stage in a session, in their order. */
export function onStage({ speakers }: Program, { appearances }: Session): { speaker: Speaker, appearance: Appearance }[] {
  return appearances.flatMap((appearance) => {
    const speaker = speakers.get(appearance.speaker.id)
    return speaker ? [{ speaker, appearance }] : []
  })
}

/** A speaker with a link to the page of their own. */
export function personCard(speaker: Speaker, root: '' | '../', appearance?: Appearance): Html {
  const role = appearance && ROLES[appearance.role]
  const { jobTitle, organization } = shown(speaker, appearance)
  return html`<li class="person">
    ${portrait(speaker, 320)}
    <div>
      <h3><a href="${root}speakers/${speaker.slug}.html">${speaker.name}</a></h3>
      ${role && html`<p class="role">${role}</p>`}
      ${jobTitle && html`<p>${jobTitle}</p>`}
      ${organization && html`<p class="organization">${organization.name}</p>`}
    </div>
  </li>`
}
