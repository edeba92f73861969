import { http } from 'msw'
import type { RequestHandler } from 'msw'
import type { HostEnv } from '#api/deps.ts'

/** Anything that answers as the API does. */
export type Answering = (request: Request, host: HostEnv) => Promise<Response>

/** Every `/api` request goes to the real API, so there is nothing to drift. */
export const apiHandlers = (api: Answering, host: HostEnv): RequestHandler[] => [
  http.all('*/api/*', ({ request }) => api(request, host)),
]
