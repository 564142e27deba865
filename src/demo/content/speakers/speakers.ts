import type { DemoSpeaker } from '../types.ts'
import { applicationDevelopers } from './applicationDevelopers.ts'
import { platformBuilders } from './platformBuilders.ts'
import { securityEngineers } from './securityEngineers.ts'
import { securityLeads } from './securityLeads.ts'

export const speakers: DemoSpeaker[] = [...securityLeads, ...securityEngineers, ...applicationDevelopers, ...platformBuilders]
