import { launch } from './launcher/launch.ts'

/** `npm start`: everything on this machine. */
await launch('production')
