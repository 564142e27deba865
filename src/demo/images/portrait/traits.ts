/** What makes an invented person's portrait theirs; what is not said is drawn from the slug. */
export type PortraitTraits = {
  skin: Skin
  hair: HairStyle
  hairColor: HairColor
  wears: Clothes
  glasses?: 'round' | 'square' | undefined
  beard?: 'stubble' | 'short' | 'full' | 'moustache' | undefined
  earrings?: true | undefined
}

/** Light to deep. */
export const skins = {
  porcelain: '#f8dcc8',
  fair: '#f2c9a9',
  beige: '#e6b48d',
  olive: '#d19d72',
  tan: '#b97f56',
  brown: '#96603c',
  deep: '#784a2f',
  ebony: '#5d3826',
} as const
export type Skin = keyof typeof skins

export const hairColors = {
  black: '#221d24',
  espresso: '#3a2720',
  chestnut: '#6a4128',
  auburn: '#8c4a2b',
  copper: '#b65f2c',
  honey: '#c79650',
  blond: '#dfc07f',
  silver: '#b9bcc4',
  white: '#e8e7e4',
  teal: '#2c8c8c',
  plum: '#7a3b69',
} as const
export type HairColor = keyof typeof hairColors

export type HairStyle =
  | 'bald'
  | 'buzz'
  | 'side-part'
  | 'quiff'
  | 'curls'
  | 'afro'
  | 'bun'
  | 'bob'
  | 'long'
  | 'wavy'
  | 'ponytail'
  | 'braids'
  | 'locs'
  | 'pixie'
  | 'receding'
  | 'headscarf'
  | 'turban'

export type Clothes = 'tee' | 'shirt' | 'blazer' | 'hoodie' | 'turtleneck' | 'cardigan'
