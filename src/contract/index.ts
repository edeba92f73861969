import type { Endpoint } from '#contract/endpoint.ts'
import { changePassword, readSession, signIn, signOut } from '#contract/session.ts'

/** The whole contract. OpenAPI, the readable pages and the tests of access are made from this list. */
export const endpoints: readonly Endpoint[] = [readSession, signIn, signOut, changePassword]
