import { z } from 'zod'

import { settingGroups } from '../../platform/env.ts'

const metaSchema = z.object({ description: z.string(), unit: z.string().optional(), readBy: z.string().optional(), default: z.union([z.string(), z.number()]).optional() })

/** docs/configuration.md, made from the schema of the settings. @throws for a setting that says nothing of itself. */
export function configurationPage(): string {
  const groups = settingGroups.map(({ title, readBy, settings }) => [
    `## ${title}`, '',
    '| name | default | unit | read by | |', '|---|---|---|---|---|',
    ...Object.entries(settings).map(([name, schema]) => {
      const { description, unit, readBy: own, default: value } = metaSchema.parse(z.toJSONSchema(schema, { io: 'input' }))
      return `| \`${name}\` | ${value === undefined ? '' : `\`${value}\``} | ${unit ?? ''} | ${own ?? readBy} | ${description.replaceAll('|', '\\|')} |`
    }),
    '',
  ].join('\n'))
  return `# Settings

<!-- Made from src/platform/env.ts by \`npm run generate\`: change it there. -->

Environment variables, read once at the start of a process. A wrong one, or an unknown name that begins with \`LINEUP_\`, ends the start with a line that names it and says what is wrong. An empty one counts as not set.

${groups.join('\n')}`
}
