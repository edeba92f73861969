import { expect, it } from 'vitest'
import { secured } from '#server/security-headers.ts'

const policyOf = (headers: Record<string, string>) =>
  secured(new Response('', { headers }), false).headers.get('content-security-policy')

it('gives every page a policy, and leaves a stricter one of a file as it is', () => {
  expect(policyOf({})).toContain("script-src 'self'")
  const sandbox = "default-src 'none'; sandbox"
  expect(policyOf({ 'content-security-policy': sandbox })).toBe(sandbox)
})
