import type { Field } from 'payload'
import { imageField } from '../../fields/image.ts'
import { linksField } from '../../fields/links.ts'
import { urlField } from '../../fields/url.ts'

export const aboutFields: Field[] = [
  {
    name: 'tagline',
    type: 'text',
    label: 'Tagline',
    localized: true,
    maxLength: 300,
    admin: { description: 'One sentence that says what the event is.' },
  },
  { name: 'description', type: 'richText', label: 'Description', localized: true, admin: { description: 'For whom, about what, what one takes home.' } },
  {
    type: 'row',
    fields: [
      imageField({ name: 'logo', label: 'Logo', description: 'Shown beside the name.', width: '50%' }),
      imageField({ name: 'cover', label: 'Cover', description: 'A wide picture for the top of pages.', width: '50%' }),
    ],
  },
  linksField('Website, social profiles, live stream.'),
  urlField({ name: 'codeOfConductUrl', label: 'Code of conduct', description: 'Where the rules for all who take part are written.' }),
]
