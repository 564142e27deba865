import type { SeededRandom } from '../seededRandom.ts'

/** A row of dockside buildings: blocks, a stepped tower, cranes, a dome; 1600 wide, standing on `ground`. */
export function drawSkyline(ground: number, tallest: number, color: string, random: SeededRandom): string {
  const parts: string[] = []
  for (let x = -30; x < 1630; ) {
    const width = Math.round(random.between(46, 118))
    const height = Math.round(random.between(tallest * 0.3, tallest * 0.82))
    parts.push(drawBuilding(x, ground, width, height, random))
    x += width + Math.round(random.between(2, 16))
  }
  return `<g fill="${color}" stroke="${color}">${parts.join('')}</g>`
}

function drawBuilding(x: number, ground: number, width: number, height: number, random: SeededRandom): string {
  const top = ground - height
  const block = `<rect x="${x}" y="${top}" width="${width}" height="${height}" stroke="none"/>`
  return random.pick([
    block,
    block,
    `${block}<path d="M${x} ${top}l${width / 2} ${-width * 0.42} ${width / 2} ${width * 0.42}Z" stroke="none"/>`,
    `<path d="M${x} ${ground}V${top + 40}q${width / 2} -64 ${width} 0V${ground}Z" stroke="none"/>`,
    `<path d="M${x + width * 0.18} ${ground}L${x + width * 0.5} ${top - height * 0.22} ${x + width * 0.82} ${ground}Z" stroke="none"/>`,
    `<path d="M${x + 14} ${ground}V${top - 20}M${x - 6} ${top}H${x + width + 26}M${x + 14} ${top - 20}L${x + width + 20} ${top}M${x + 14} ${top - 20}L${x - 6} ${top}M${x + width + 14} ${top}v34" fill="none" stroke-width="6"/>`,
    `${block}<rect x="${x + width * 0.22}" y="${top - 26}" width="${width * 0.56}" height="30" stroke="none"/><path d="M${x + width / 2} ${top - 20}v-38" fill="none" stroke-width="4"/>`,
  ])
}
