import { launch } from './launcher/launch.ts'

/** `npm run dev`: everything, from the sources, reloaded on change. */
await launch('development')
