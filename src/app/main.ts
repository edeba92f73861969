import { createApp } from 'vue'
import { createPinia } from 'pinia'
import { PiniaColada } from '@pinia/colada'
import App from '#app/App.vue'
import { keptLocale } from '#app/locale.ts'
import { explainWith } from '#app/explain.ts'
import { makeRouter } from '#app/router.ts'
import { onSessionLapsed } from '#client/call.ts'
import { explainKey } from '#client/failure.ts'
import { isServing } from '#client/is-serving.ts'
import { keptSince } from '#client/kept-answers.ts'
import { today } from '#client/today.ts'
import { useSession } from '#client/use-session.ts'
import { keptFace, showFace } from '#ui/face.ts'
import { todayKey } from '#ui/today.ts'
import { useToast } from '#ui/use-toast.ts'
import { createWords } from '#ui/words.ts'
import '#ui/tokens.css'
import '#ui/base.css'
import '#ui/print.css'

async function start(): Promise<void> {
  showFace(keptFace())

  const app = createApp(App)
  app.use(createPinia())
  app.use(PiniaColada)

  // The words, who is signed in and the screen are asked for at once: a slow network is waited for once.
  const asked = createWords(keptLocale(), 'first')
  const session = useSession()
  const router = makeRouter(session, async () => await (await asked).whole())
  onSessionLapsed(() => session.lapse())
  router.onError(async (_error, to, from) => {
    // A screen that is not on the device, or one of a version that the server no longer has.
    const isOpen = from.matched.length > 0
    if (isOpen && keptSince.value === undefined && (await isServing())) location.assign(to.fullPath)
    else useToast()((await asked).t('ui.request.offline'), 'bad')
  })
  app.use(router)
  const words = await asked
  app.use(words)
  app.provide(explainKey, explainWith(words))
  app.provide(todayKey, today)
  // Where the first screen cannot be had, the shell stands and leads to others.
  await router.isReady().catch(() => undefined)
  app.mount('#app')
}

void start()
