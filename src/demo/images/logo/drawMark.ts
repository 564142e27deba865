/** The geometric signs of the invented companies, each drawn in a square of 100. */
export type MarkKind =
  | 'arcs'
  | 'bars'
  | 'bloom'
  | 'bolt'
  | 'chevrons'
  | 'dots'
  | 'fold'
  | 'gate'
  | 'hexagon'
  | 'knot'
  | 'leaf'
  | 'moon'
  | 'orbit'
  | 'peaks'
  | 'prism'
  | 'shield'
  | 'spiral'
  | 'tiles'
  | 'wave'
  | 'wing'

export function drawMark(kind: MarkKind, first: string, second: string): string {
  const stroke = (d: string, width: number, color = first): string => `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
  const fill = (d: string, color = first, opacity = 1): string => `<path d="${d}" fill="${color}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`
  const dot = (x: number, y: number, radius: number, color = first): string => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${color}"/>`
  switch (kind) {
    case 'arcs':
      return stroke('M10 88a40 40 0 0 1 80 0', 13) + stroke('M30 88a20 20 0 0 1 40 0', 13, second) + dot(50, 20, 12)
    case 'bars':
      return [[6, 52], [28, 24], [50, 4], [72, 36]].map(([x = 0, y = 0], index) => `<rect x="${x}" y="${y}" width="17" height="${96 - y}" rx="8" fill="${index % 2 === 0 ? first : second}"/>`).join('')
    case 'bloom':
      return [0, 60, 120, 180, 240, 300].map((angle, index) => `<ellipse cx="50" cy="25" rx="15" ry="25" fill="${index % 2 === 0 ? first : second}" opacity=".88" transform="rotate(${angle} 50 50)"/>`).join('')
    case 'bolt':
      return `<rect x="2" y="2" width="96" height="96" rx="26" fill="${first}"/>` + fill('M56 12 24 56h22l-4 32 34-46H53Z', second)
    case 'chevrons':
      return fill('M4 8h26l34 42-34 42H4l34-42Z') + fill('M42 8h22l34 42-34 42H42l34-42Z', second)
    case 'dots':
      return [16, 50, 84].flatMap((y, row) => [16, 50, 84].map((x, column) => dot(x, y, row === column ? 15 : 9, row === column ? second : first))).join('')
    case 'fold':
      return fill('M6 6h60L36 50H6Z') + fill('M94 94H34l30-44h30Z', second) + fill('M66 6h28v44H36Z', first, 0.55)
    case 'gate':
      return fill('M6 96V50a44 44 0 0 1 88 0v46H72V50a22 22 0 0 0-44 0v46Z') + `<rect x="40" y="58" width="20" height="38" rx="10" fill="${second}"/>`
    case 'hexagon':
      return fill('M50 2 92 26v48L50 98 8 74V26Z') + fill('M50 26 71 38v24L50 74 29 62V38Z', second)
    case 'knot':
      return stroke('M50 50c-14-40-42-28-40 0s26 40 40 0 42-28 40 0-26 40-40 0', 14) + dot(50, 50, 11, second)
    case 'leaf':
      return fill('M8 92C2 36 34 4 94 6c4 58-28 92-86 86Z') + stroke('M10 90 64 36', 8, second)
    case 'moon':
      return fill('M62 4a46 46 0 1 0 34 62A38 38 0 0 1 62 4Z') + dot(78, 28, 11, second)
    case 'orbit':
      return `<ellipse cx="50" cy="50" rx="46" ry="20" fill="none" stroke="${first}" stroke-width="9" transform="rotate(-32 50 50)"/><ellipse cx="50" cy="50" rx="46" ry="20" fill="none" stroke="${first}" stroke-width="9" transform="rotate(32 50 50)" opacity=".6"/>` + dot(50, 50, 14, second)
    case 'peaks':
      return fill('M2 92 36 20l34 72Z') + fill('M40 92 68 40l30 52Z', second, 0.92)
    case 'prism':
      return fill('M50 4 96 90H50Z') + fill('M50 4 4 90h46Z', second)
    case 'shield':
      return fill('M50 2 92 16v34c0 26-18 40-42 48C26 90 8 76 8 50V16Z') + stroke('m30 50 15 15 27-32', 11, second)
    case 'spiral':
      return stroke('M52 52c0-8-12-6-12 4 0 16 28 14 28-6 0-28-46-26-46 8 0 40 70 38 70-10', 12) + dot(84, 14, 10, second)
    case 'tiles':
      return `<rect x="4" y="4" width="42" height="42" rx="10" fill="${first}"/><rect x="54" y="54" width="42" height="42" rx="10" fill="${first}"/><circle cx="75" cy="25" r="21" fill="${second}"/><rect x="4" y="54" width="42" height="42" rx="21" fill="${first}" opacity=".5"/>`
    case 'wave':
      return stroke('M6 34c15-20 29-20 44 0s29 20 44 0', 13) + stroke('M6 68c15-20 29-20 44 0s29 20 44 0', 13, second)
    case 'wing':
      return fill('M4 20c40 0 74 20 92 66C60 84 20 70 4 20Z') + fill('M24 8c34 2 62 18 72 50C66 54 40 40 24 8Z', second)
  }
}
