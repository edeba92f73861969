import { createRouter, createWebHashHistory, createWebHistory } from 'vue-router'
import type { RouteLocationNormalized, RouteLocationRaw, Router } from 'vue-router'
import { firstScreen } from '#app/navigation.ts'
import { routes } from '#app/routes.ts'
import type { useSession } from '#client/use-session.ts'

type Session = ReturnType<typeof useSession>

/** Only addresses inside the product, so that nobody is sent elsewhere after signing in. */
const isInside = (path: unknown): path is string =>
  typeof path === 'string' && path.startsWith('/') && !path.startsWith('//') && !path.includes('\\')

/** Where a navigation must go instead, or true. */
function admit(to: RouteLocationNormalized, session: Session): RouteLocationRaw | true {
  const { account, lapsed } = session
  if (to.meta.open && (lapsed || !account)) return true
  if (!account) return { name: 'sign-in', query: to.path === '/' ? {} : { next: to.fullPath } }
  if (account.mustChangePassword && to.name !== 'password') return { name: 'password' }
  if (to.name === 'sign-in' || to.name === 'home') {
    return isInside(to.query['next']) ? to.query['next'] : { name: firstScreen(session.holdings) }
  }
  return true
}

/** Begins to load a screen; whoever waits for it later gets what this one loaded. */
function beginToLoad({ matched }: RouteLocationNormalized) {
  for (const { components } of matched) {
    const screen = components?.['default']
    // Where it cannot be had, the navigation itself says so.
    if (typeof screen === 'function') (screen as () => Promise<unknown>)().catch(() => undefined)
  }
}

/** @param wholeWords loads what the first words lack */
export function makeRouter(session: Session, wholeWords: () => Promise<void>): Router {
  const router = createRouter({
    // A demo of static files has no server that would answer a deep address.
    history: __DEMO__ ? createWebHashHistory() : createWebHistory(),
    routes,
    scrollBehavior: (to, from, kept) => kept ?? (to.path === from.path ? {} : { top: 0 }),
  })

  router.beforeEach(async (to) => {
    if (!session.session) {
      if (to.meta.firstWords) beginToLoad(to)
      await session.read()
    }
    return admit(to, session)
  })
  // While the screen itself is loaded, so are the words that the first ones lack.
  router.beforeEach((to) => void (to.meta.firstWords || wholeWords()))
  router.beforeResolve(async (to) => {
    if (!to.meta.firstWords) await wholeWords()
  })
  return router
}
