import { computed, ref } from 'vue'
import { useQueryCache } from '@pinia/colada'
import { defineStore } from 'pinia'
import type { z } from 'zod'
import { changePassword, readSession, signIn, signOut } from '#contract/session.ts'
import type { SessionBody } from '#contract/session.ts'
import { mayDo, scopeFor } from '#domain/access.ts'
import type { Action, Holding } from '#domain/access.ts'
import { call, setCsrf } from '#client/call.ts'
import { hearOtherTabs, tellOtherTabs } from '#client/session-tabs.ts'
import { forgetAnswers, keepAnswer, keepAnswersFor, keptAnswer } from '#client/kept-answers.ts'
import { UnreachableError } from '#client/refused-error.ts'

type SignedIn = Extract<SessionBody, { kind: 'signed-in' }>

/** Who is signed in: only what the client must know itself. The server decides every time anew. */
export const useSession = defineStore('session', () => {
  const session = ref<SessionBody>()
  /** The server no longer knows the session: what is in sight stays until somebody signs in again. */
  const lapsed = ref(false)
  /** It did, because somebody else signed in in another tab of this browser. */
  const replaced = ref(false)
  const account = computed(() => (session.value?.kind === 'signed-in' ? session.value : undefined))
  const holdings = computed<Holding[]>(
    () =>
      account.value?.holdings.map(({ role, unit, path }) => ({ role, unit: unit.id, path })) ?? [],
  )

  /** Where somebody's work begins: the highest unit that a role of theirs is held at. */
  const ownUnit = computed(() => {
    const [highest] = [...holdings.value].sort((a, b) => a.path.length - b.path.length)
    return highest?.unit ?? account.value?.account.unit.id
  })

  hearOtherTabs((signedIn) => {
    if (!account.value || signedIn === account.value.account.id) return
    lapse()
    replaced.value = true
  })
  /** Whose answers are in memory. */
  let asker: string | undefined

  /** On a shared desktop: what one person was answered is not shown to the next. */
  function forgetOthers(account: string) {
    if (asker !== undefined && asker !== account) {
      const cache = useQueryCache()
      for (const entry of cache.getEntries()) cache.remove(entry)
    }
    asker = account
  }

  function take(next: SessionBody): SessionBody {
    // Before the next person is in sight.
    if (next.kind === 'signed-in') forgetOthers(next.account.id)
    session.value = next
    lapsed.value = false
    replaced.value = false
    setCsrf(next.kind === 'signed-in' ? next.csrf : undefined)
    if (next.kind === 'signed-in') {
      tellOtherTabs(next.account.id)
      void keepAnswersFor({ account: next.account.id, until: Date.parse(next.endsAt) })
      // Its secret is of no use without a network.
      void keepAnswer(readSession.path, { ...next, csrf: '' })
    } else void forgetAnswers()
    return next
  }

  /** Without a network, the session that was open is taken up for reading; there may be none. */
  async function read(): Promise<SessionBody> {
    try {
      return take(await call(readSession))
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error
      const kept = (await keptAnswer(readSession.path)) as SessionBody | undefined
      if (!kept) window.addEventListener('online', () => location.reload(), { once: true })
      return (session.value = kept ?? { kind: 'visitor', sample: null })
    }
  }

  function lapse(): void {
    lapsed.value = account.value !== undefined
    setCsrf(undefined)
    void forgetAnswers()
  }

  /**
   * After the session lapsed: whether the same person has signed in meanwhile, in another tab.
   * Nothing changes where nobody has, or somebody else.
   */
  async function rejoin(): Promise<boolean> {
    const next = await call(readSession)
    if (next.kind === 'visitor' || next.account.id !== account.value?.account.id) return false
    take(next)
    return true
  }

  return {
    session,
    lapsed,
    replaced,
    account,
    holdings,
    ownUnit,
    read,
    enter: async (body: z.infer<typeof signIn.body & z.ZodType>) =>
      take(await call(signIn, { body })),
    renew: async (body: z.infer<typeof changePassword.body & z.ZodType>) =>
      take(await call(changePassword, { body })),
    leave: async () => {
      // Also where the server is not reached, nothing stays on the device.
      await forgetAnswers()
      await call(signOut)
      await call(readSession).then(take)
    },
    lapse,
    rejoin,
    /** Whether any role allows the action somewhere. */
    may: (action: Action) => scopeFor(holdings.value, action) !== undefined,
    /** Whether a role allows it on the unit at this path. */
    mayOn: (action: Action, path: string) => mayDo(holdings.value, action, path),
  }
})

export type { SignedIn }
