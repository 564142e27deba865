import type { Env } from '../../platform/env.ts'
import type { Log } from '../../platform/log.ts'
import type { Accessed } from './createAccessLog.ts'

/** One answer to be traced, with when its making began, in ms since the epoch. */
export type Traced = Pick<Accessed, 'id' | 'method' | 'route' | 'status' | 'cache' | 'bytes' | 'isAborted' | 'problem'> & { startedAt: number; endedAt: number; madeFrom: number | null }

export type Traces = {
  /** @param traceparent what a trusted proxy says of the trace that this is part of; `undefined`: it is one of its own. */
  isWanted: (traceparent: string | undefined) => boolean
  write: (traced: Traced, traceparent: string | undefined) => void
  close: () => Promise<void>
}

export type TraceOptions = Pick<Env, 'OTEL_EXPORTER_OTLP_ENDPOINT' | 'OTEL_SERVICE_NAME' | 'OTEL_TRACES_SAMPLER_ARG'> & { log: Log }

/** W3C Trace Context, section 3.2. */
const traceparentPattern = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/

/**
 * Sends traces to the collector that is named; `null` where none is, and then nothing of OpenTelemetry is loaded. Spans are
 * written when an answer is out, so that nothing is carried along while it is made.
 */
export async function createTraces({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: service, OTEL_TRACES_SAMPLER_ARG: share, log }: TraceOptions): Promise<Traces | null> {
  if (endpoint === undefined) return null
  const [{ ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, diag, DiagLogLevel }, { BatchSpanProcessor, TracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/api'), import('@opentelemetry/sdk-trace'), import('@opentelemetry/exporter-trace-otlp-http'), import('@opentelemetry/resources'),
  ])
  const tell = (message: string): void => log.warn({ message }, 'traces could not be sent')
  diag.setLogger({ error: tell, warn: tell, info: () => undefined, debug: () => undefined, verbose: () => undefined }, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` }), maxQueueSize: 2_048 })],
  })
  const tracer = provider.getTracer('lineup')

  return {
    isWanted: (traceparent) => {
      const flags = traceparentPattern.exec(traceparent ?? '')?.[3]
      return flags === undefined ? Math.random() < share : (Number.parseInt(flags, 16) & 1) === 1
    },
    write: ({ id, method, route, status, cache, bytes, isAborted, problem, startedAt, endedAt, madeFrom }, traceparent) => {
      const [, traceId, spanId] = traceparentPattern.exec(traceparent ?? '') ?? []
      const parent = traceId === undefined || spanId === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: 1, isRemote: true })
      const span = tracer.startSpan(`${method} ${route}`, {
        kind: SpanKind.SERVER, startTime: startedAt,
        attributes: {
          'http.request.method': method, 'http.route': route, 'http.response.status_code': status, 'http.response.size': bytes, 'lineup.cache': cache, 'lineup.request_id': id,
          ...(problem === undefined ? {} : { 'error.type': problem }), ...(isAborted ? { 'lineup.aborted': true } : {}),
        },
      }, parent)
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      if (madeFrom !== null) tracer.startSpan('make', { startTime: madeFrom }, trace.setSpan(parent, span)).end(endedAt)
      span.end(endedAt)
    },
    close: async () => { await provider.shutdown() },
  }
}
