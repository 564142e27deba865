import { appdevelopercon } from './events/appdevelopercon.ts'
import { backstagecon } from './events/backstagecon.ts'
import { kubecon } from './events/kubecon.ts'
import { opentofuday } from './events/opentofuday.ts'
import { securitycon } from './events/securitycon.ts'
import { organizations } from './organizations.ts'
import { appdeveloperconProgramme } from './sessions/appdevelopercon.ts'
import { backstageconProgramme } from './sessions/backstagecon.ts'
import { kubeconProgramme } from './sessions/kubecon.ts'
import { opentofudayProgramme } from './sessions/opentofuday.ts'
import { securityIdentity } from './sessions/securityIdentity.ts'
import { securityPlenary } from './sessions/securityPlenary.ts'
import { securityRuntime } from './sessions/securityRuntime.ts'
import { securityVulnerabilities } from './sessions/securityVulnerabilities.ts'
import { securityWorkshops } from './sessions/securityWorkshops.ts'
import { speakers } from './speakers/speakers.ts'
import { sponsorships } from './sponsorships.ts'
import { topics } from './topics.ts'
import { venues } from './venues.ts'

/** All that the demo shows. The conference stands first: the others name it as their parent. */
export const demo = {
  organizations,
  venues,
  topics,
  speakers,
  events: [kubecon, securitycon, appdevelopercon, backstagecon, opentofuday],
  programmes: [
    kubeconProgramme,
    {
      event: securitycon.slug,
      sessions: [...securityPlenary, ...securityVulnerabilities, ...securityRuntime, ...securityIdentity, ...securityWorkshops],
    },
    appdeveloperconProgramme,
    backstageconProgramme,
    opentofudayProgramme,
  ],
  sponsorships,
}
export type Demo = typeof demo
