import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'

/** `node tests/load/plot.ts`: draws the figures of tests/load/figures.json, as they were last measured, for docs/performance.md. */
const chartSchema = z.strictObject({
  /** Name of the picture in docs/images. */
  file: z.string(),
  title: z.string(),
  /** What measured it. */
  command: z.string(),
  groups: z.array(z.strictObject({ label: z.string(), bars: z.array(z.strictObject({ label: z.string(), value: z.number() })).min(1) })).min(1),
})
type Chart = z.infer<typeof chartSchema>

const [width, left, right, row, gap, top] = [900, 320, 80, 20, 14, 46]

for (const chart of z.array(chartSchema).parse(JSON.parse(await readFile('tests/load/figures.json', 'utf8')))) {
  await writeFile(`docs/images/${chart.file}.svg`, draw(chart))
}

/** Bars in groups, one scale for all; the first of each group is ours. Follows the reader's colours. */
function draw({ title, command, groups }: Chart): string {
  const most = Math.max(...groups.flatMap(({ bars }) => bars.map(({ value }) => value)))
  const parts: string[] = []
  let y = top
  for (const { label, bars } of groups) {
    parts.push(`<text class="group" x="${left - 70}" y="${y + row * bars.length / 2 + 4}" text-anchor="end">${escape(label)}</text>`)
    for (const [at, { label: name, value }] of bars.entries()) {
      const length = Math.max(1, (width - left - right) * value / most)
      parts.push(`<text x="${left - 6}" y="${y + 14}" text-anchor="end">${escape(name)}</text>`)
      parts.push(`<rect class="${at === 0 ? 'ours' : 'other'}" x="${left}" y="${y + 3}" width="${length.toFixed(1)}" height="${row - 6}" rx="2"/>`)
      parts.push(`<text x="${left + length + 6}" y="${y + 14}">${new Intl.NumberFormat('en').format(value)}</text>`)
      y += row
    }
    y += gap
  }
  const height = y + 18
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(title)}">
<style>svg{font:12px system-ui,sans-serif;color-scheme:light dark}rect.ground{fill:#fff}text{fill:#333}.title{font-weight:600;font-size:13px}.note{fill:#666}.ours{fill:#1d6fb8}.other{fill:#9aa5b1}@media (prefers-color-scheme:dark){rect.ground{fill:#16181c}text{fill:#ddd}.note{fill:#999}.ours{fill:#5aa9ee}.other{fill:#5d6773}}</style>
<rect class="ground" width="${width}" height="${height}"/>
<text class="title" x="12" y="24">${escape(title)}</text>
${parts.join('\n')}
<text class="note" x="12" y="${height - 8}">${escape(command)}</text>
</svg>
`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
