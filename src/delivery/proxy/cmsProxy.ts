import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { createProxyServer, proxyUpgrade } from 'httpxy'
import type { Log } from '../../platform/log.ts'
import { sendCmsUnavailable } from './sendCmsUnavailable.ts'

/** What belongs to the CMS. */
const prefixes = ['/admin', '/cms', '/_next'] as const

export type CmsProxy = {
  isCms: (path: string) => boolean
  /** Passes a request on, its body as it comes; resolves when it is answered. */
  pass: (req: IncomingMessage, res: ServerResponse) => Promise<void>
  isUpgrade: (req: IncomingMessage) => boolean
  upgrade: (req: IncomingMessage, socket: Duplex, head: Buffer) => void
}

/** The CMS has this long to begin its answer, in ms. */
const patience = 30_000

/**
 * Passes on what belongs to the CMS. `Host` stays (server actions compare it with `Origin`); what a client says of
 * forwarding is dropped, since the CMS believes it.
 * @param publicUrl says by which protocol the world comes here. @param addressOf says who asks.
 */
export function createCmsProxy({ cmsUrl, publicUrl, addressOf, log }: { cmsUrl: string; publicUrl: string; addressOf: (req: IncomingMessage) => string | null; log: Log }): CmsProxy {
  const proxy = createProxyServer({ target: cmsUrl, proxyTimeout: patience })
  const protocol = new URL(publicUrl).protocol.replace(':', '')

  const claim = (req: IncomingMessage): void => {
    const address = addressOf(req)
    for (const name of Object.keys(req.headers)) {
      if (name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip' || name.startsWith('x-middleware-')) Reflect.deleteProperty(req.headers, name)
    }
    req.headers['x-forwarded-for'] = address ?? ''
    req.headers['x-forwarded-proto'] = protocol
    req.headers['x-forwarded-host'] = req.headers.host ?? ''
  }

  proxy.on('error', (error, req, res) => {
    log.warn({ reason: error.message }, 'the CMS did not answer')
    if (req && res && 'setHeader' in res) sendCmsUnavailable(req, res)
  })

  return {
    isCms: (path) => prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)),
    pass: async (req, res) => {
      claim(req)
      await proxy.web(req, res)
    },
    isUpgrade: (req) => req.headers.upgrade?.toLowerCase() === 'websocket' && prefixes.some((prefix) => req.url?.startsWith(`${prefix}/`)),
    upgrade: (req, socket, head) => {
      claim(req)
      socket.on('error', (error) => log.debug({ err: error }, 'a WebSocket broke off'))
      proxyUpgrade(cmsUrl, req, socket, head, { xfwd: false, upgradeTimeout: patience })
        .catch((error: unknown) => log.warn({ err: error }, 'the CMS did not take a WebSocket'))
    },
  }
}
