import { darken, lighten } from '../color.ts'
import type { HairStyle } from './traits.ts'

export type Hair = { behind: string; before: string }

const cap = 'M222 276c-14-92 26-140 98-140s112 48 98 140c-8-4-12-22-14-40'

/** Hair in two layers: what falls behind the shoulders and what lies on the forehead. */
export function drawHair(style: HairStyle, color: string, cloth: string): Hair {
  const shade = darken(color, 0.22)
  const shine = lighten(color, 0.16)
  const fill = (d: string, with_ = color): string => `<path d="${d}" fill="${with_}"/>`
  const strand = (d: string, width = 5): string =>
    `<path d="${d}" fill="none" stroke="${shine}" stroke-width="${width}" stroke-linecap="round" opacity=".55"/>`
  const fringe = fill(`${cap}c-26-4-60-16-82-42-16 28-50 40-88 44-2 18-6 34-12 38Z`)
  const parting = fill(`${cap}c-6-22-20-34-34-42-44 18-96 20-132 8-10 20-12 50-18 74Z`)
  const blobs = (points: readonly (readonly [number, number, number])[], with_ = color): string =>
    points.map(([cx, cy, r]) => `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${with_}"/>`).join('')
  switch (style) {
    case 'bald':
      return { behind: '', before: '<path d="M262 196c14-20 34-28 54-28" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".28"/>' }
    case 'buzz':
      return { behind: '', before: fill('M222 262c-8-76 34-116 98-116s106 40 98 116c-8-40-18-60-34-72-40-14-88-14-128 0-16 12-26 32-34 72Z') }
    case 'receding':
      return { behind: '', before: fill('M219 288c-16-64 2-112 44-136 2 20-2 34-10 46-14 20-18 50-22 90ZM421 288c16-64-2-112-44-136-2 20 2 34 10 46 14 20 18 50 22 90Z') + fill('M246 168c18-22 46-32 74-32s56 10 74 32c-22-4-46-6-74-6s-52 2-74 6Z') }
    case 'side-part':
      return { behind: '', before: fill(`M220 278c-18-92 24-146 100-146 70 0 116 50 98 146-8-6-12-26-16-50-24-4-92-8-128-46-10 26-30 42-40 50-4 22-8 40-14 46Z`) + strand('M284 176c36 26 80 32 110 34') }
    case 'quiff':
      return { behind: '', before: fill('M222 274c-12-52-4-84 14-104-8-40 36-66 84-58 52-12 104 14 92 60 16 20 18 54 6 102-8-6-12-28-18-46-22-26-54-26-80-24-26-2-58-4-78 22-8 20-12 42-20 48Z') + strand('M262 160c30-22 84-24 116-4') + strand('M274 184c28-14 64-14 92-2', 4) }
    case 'pixie':
      return { behind: fill('M216 300c-20-110 20-166 104-166s124 56 104 166c-8 14-22 20-30 10H246c-8 10-22 4-30-10Z', shade), before: fill('M220 290c-16-98 22-156 100-156s116 56 100 146c-10-8-14-24-16-42-20 2-46-8-62-26-22 26-62 44-102 42-6 12-12 30-20 36Z') + strand('M250 210c34-4 64-18 84-42') }
    case 'curls': {
      const crown = [[236, 222, 30], [244, 186, 33], [272, 160, 34], [308, 146, 36], [346, 150, 36], [378, 172, 33], [398, 204, 31], [404, 238, 24], [230, 252, 22], [300, 184, 24], [340, 186, 24], [370, 204, 20], [268, 200, 22]] as const
      return { behind: blobs([[226, 240, 30], [414, 240, 30], [320, 160, 80]], shade), before: blobs(crown) + strand('M262 168q12-14 26-12M324 150q16-6 28 4M376 188q12 6 14 18') }
    }
    case 'afro':
      return { behind: blobs([[320, 200, 124], [218, 232, 52], [422, 232, 52], [252, 150, 58], [388, 150, 58], [320, 124, 60], [220, 288, 38], [420, 288, 38]]), before: fill('M214 274c-14-84 36-134 106-134s120 50 106 134c-8-34-22-52-42-62-40-14-88-14-128 0-20 10-34 28-42 62Z') + strand('M238 140q26-32 62-40', 8) }
    case 'bun':
      return { behind: blobs([[320, 118, 44]]) + strand('M296 104q24-20 46-4', 6) + fill('M216 300c-18-108 24-160 104-160s122 52 104 160Z', shade), before: parting + strand('M256 190c30-26 84-34 124-10') }
    case 'bob':
      return { behind: fill('M206 400c-26-40-14-90-12-134 4-92 50-138 126-138s122 46 126 138c2 44 14 94-12 134-60 26-170 26-228 0Z', shade), before: fringe + fill('M222 268c-4 50-2 90 8 128-24 6-40-2-46-14 4-40 6-80 12-118ZM418 268c4 50 2 90-8 128 24 6 40-2 46-14-4-40-6-80-12-118Z') + strand('M236 214c40-2 72-18 92-44') }
    case 'long':
      return { behind: fill('M198 540c-28-90-10-180-6-270 4-96 52-142 128-142s124 46 128 142c4 90 22 180-6 270-60 24-184 24-244 0Z', shade), before: parting + fill('M224 262c-6 80-12 170-2 262-24 10-44 4-52-12 12-90 6-170 24-250ZM416 262c6 80 12 170 2 262 24 10 44 4 52-12-12-90-6-170-24-250Z') + strand('M256 190c30-24 84-32 124-10') }
    case 'wavy':
      return { behind: fill('M196 500c-44-30-10-72-24-112-12-34 14-60 16-100 4-108 54-160 132-160s128 52 132 160c2 40 28 66 16 100-14 40 20 82-24 112-60 30-188 30-248 0Z', shade), before: fringe + fill('M222 264c-2 40-14 62-8 100 4 36-16 60 4 104-30 16-60-4-54-38 4-26-14-40-6-72 10-30 22-64 28-94ZM418 264c2 40 14 62 8 100-4 36 16 60-4 104 30 16 60-4 54-38-4-26 14-40 6-72-10-30-22-64-28-94Z') + strand('M238 212c40-4 70-20 90-44') }
    case 'ponytail':
      return { behind: fill('M352 132c70-34 132 14 126 104-4 62 8 110-44 150 8-50-6-76-8-128-4-50-30-96-74-126Z') + `<circle cx="384" cy="152" r="17" fill="${cloth}"/>` + fill('M216 296c-16-106 24-158 104-158s120 52 104 158Z', shade), before: parting + strand('M258 190c30-26 80-34 122-14') }
    case 'braids': {
      const braid = (x: number): string => [300, 342, 384, 426, 468, 508].map((y, index) => `<ellipse cx="${x}" cy="${y}" rx="${24 - index * 1.6}" ry="27" fill="${index % 2 === 0 ? color : shade}"/>`).join('') + `<rect x="${x - 12}" y="520" width="24" height="13" rx="6" fill="${cloth}"/><ellipse cx="${x}" cy="548" rx="12" ry="20" fill="${color}"/>`
      return { behind: fill('M214 320c-18-124 24-182 106-182s124 58 106 182Z', shade), before: `${parting}${braid(206)}${braid(434)}` + strand('M256 190c30-24 84-32 124-10') }
    }
    case 'locs': {
      const loc = (x: number, top: number, end: number): string => `<path d="M${x} ${top}q${x < 320 ? -9 : 9} ${(end - top) / 2} ${x < 320 ? -3 : 3} ${end - top}" fill="none" stroke="${x % 2 === 0 ? color : shade}" stroke-width="23" stroke-linecap="round"/>`
      const behind = [196, 217, 238, 259, 381, 402, 423, 444].map((x, index) => loc(x, 190 + Math.abs(320 - x) * 0.5, 488 - (index % 3) * 22)).join('')
      const crown = [232, 255, 278, 301, 324, 347, 370, 393].map((x, index) => `<path d="M320 142Q${x - 10} 148 ${x - (320 - x) * 0.05} ${214 + Math.abs(320 - x) * 0.28 - (index % 2) * 10}" fill="none" stroke="${x % 2 === 0 ? color : shade}" stroke-width="24" stroke-linecap="round"/>`).join('')
      return { behind: fill('M208 330c-16-130 30-196 112-196s128 66 112 196Z', shade) + behind, before: crown + loc(218, 214, 424) + loc(423, 214, 410) + loc(206, 232, 462) + loc(434, 232, 452) }
    }
    case 'headscarf':
      return { behind: fill('M190 500c-24-80-10-160 2-232 14-88 56-136 128-136s114 48 128 136c12 72 26 152 2 232Z', darken(cloth, 0.3)), before: `<path fill-rule="evenodd" d="M196 300c-2-112 40-176 124-176s126 64 124 176c-4 80 20 132 52 186-70 40-282 40-352 0 32-54 56-106 52-186Zm124-122c-58 0-88 40-88 96 0 66 34 130 88 130s88-64 88-130c0-56-30-96-88-96Z" fill="${cloth}"/><path d="M228 240c6-48 40-76 92-76s86 28 92 76M236 410c40 34 128 36 176-10M214 462c56 34 150 34 214-16" fill="none" stroke="${darken(cloth, 0.24)}" stroke-width="6" stroke-linecap="round" opacity=".6"/>` }
    case 'turban':
      return { behind: fill('M222 320c-4-30-6-60 0-90h196c6 30 4 60 0 90Z', shade), before: `<path d="M204 252c-14-92 40-152 116-152s130 60 116 152c-32-30-72-50-116-62-44 12-84 32-116 62Z" fill="${cloth}"/><path d="M204 252c20-60 66-96 130-112M436 252c-20-60-66-96-130-112M214 202c24-44 60-68 106-78M426 202c-24-44-60-68-106-78" fill="none" stroke="${darken(cloth, 0.28)}" stroke-width="6" stroke-linecap="round" opacity=".7"/><path d="M320 190l-18-52 18-14 18 14Z" fill="${lighten(cloth, 0.25)}"/>` }
  }
}
