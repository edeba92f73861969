import type { Endpoint } from '#contract/endpoint.ts'
import type { RefusalCode } from '#contract/refusal.ts'

/** Everything an endpoint may refuse: what its entry names, and what follows from its shape. */
export function refusalsOf(endpoint: Endpoint): RefusalCode[] {
  const { access, method, refusals } = endpoint
  const signedIn = access !== 'public'
  const writes = method !== 'GET'
  const takesInput = [endpoint.params, endpoint.query, endpoint.body, endpoint.accepts].some(
    Boolean,
  )
  const takesBody = endpoint.body !== undefined || endpoint.accepts !== undefined
  return [
    ...new Set<RefusalCode>([
      ...(signedIn ? (['not-signed-in'] as const) : []),
      ...(signedIn && !endpoint.beforePasswordChange
        ? (['password-change-required'] as const)
        : []),
      ...(endpoint.byKey ? (['key-invalid'] as const) : []),
      ...(signedIn && access !== 'signed-in' ? (['forbidden'] as const) : []),
      ...(/:unit(\/|$)/.test(endpoint.path) ? (['not-found', 'out-of-scope'] as const) : []),
      ...(writes ? (['forged-request', 'key-reused'] as const) : []),
      ...(takesInput ? (['invalid-input'] as const) : []),
      ...(takesBody ? (['unsupported-type', 'file-too-large'] as const) : []),
      ...refusals,
      'too-many-requests',
      'unavailable',
      'internal',
    ]),
  ]
}
