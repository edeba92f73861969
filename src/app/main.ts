import { createApp } from 'vue'
import { createPinia } from 'pinia'
import { PiniaColada } from '@pinia/colada'
import { config } from 'zod/v4/core'
import App from '#app/App.vue'
import { keptLocale } from '#app/locale.ts'
import { explainWith } from '#app/explain.ts'
import { beginsLight, makeRouter } from '#app/router.ts'
import { onSessionLapsed } from '#client/call.ts'
import { explainKey } from '#client/failure.ts'
import { useSession } from '#client/use-session.ts'
import { keptFace, showFace } from '#ui/face.ts'
import { createWords } from '#ui/words.ts'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/print.css'

// Must come before the first schema is used: zod would try to make code, which the policy forbids.
config({ jitless: true })

async function start(): Promise<void> {
  showFace(keptFace())

  const app = createApp(App)
  app.use(createPinia())
  app.use(PiniaColada)
  const session = useSession()
  const router = makeRouter(session)
  const words = await createWords(keptLocale(), beginsLight(router) ? 'first' : 'all')
  app.use(words)
  app.provide(explainKey, explainWith(words))
  router.beforeResolve(async (to) => {
    if (!to.meta.light) await words.complete()
  })

  onSessionLapsed(async () => {
    session.lapse()
    const { name, fullPath } = router.currentRoute.value
    if (name !== 'sign-in') {
      await router.push({ name: 'sign-in', query: { next: fullPath, expired: '1' } })
    }
  })
  app.use(router)
  await router.isReady()
  app.mount('#app')
}

void start()
