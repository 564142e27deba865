import type { Endpoint } from 'payload'

/** Shadows an endpoint of Payload: a collection's own come first. */
export function closedEndpoint(method: Endpoint['method'], path: string): Endpoint {
  return {
    path,
    method,
    handler: (req) => Response.json({ errors: [{ message: `There is no ${method.toUpperCase()} ${req.pathname} here.` }] }, { status: 404 }),
  }
}
