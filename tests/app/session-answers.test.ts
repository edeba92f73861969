import { flushPromises, mount } from '@vue/test-utils'
import { PiniaColada } from '@pinia/colada'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { explainWith } from '#app/explain.ts'
import { explainKey } from '#client/failure.ts'
import { useRequest } from '#client/use-request.ts'
import { useSession } from '#client/use-session.ts'
import { listTasks } from '#contract/task.ts'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { PASSWORD } from '#tests/api/province.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { createWords } from '#ui/words.ts'

describe('what was answered to one person', { timeout: 60_000 }, () => {
  let host: VitestHost
  beforeEach(async () => {
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
  })
  afterEach(() => host.stop())

  it('is not shown to the next who signs in on the same computer', async () => {
    const pinia = createPinia()
    const words = await createWords('zh')
    /** Units whose tasks are in sight, each time something is drawn. */
    const seen: string[][] = []
    const tasks = defineComponent(() => {
      const request = useRequest(listTasks, () => ({}))
      return () => {
        seen.push((request.value.data?.rows ?? []).map(({ unit }) => unit.id))
        return h('p')
      }
    })
    const show = () =>
      mount(tasks, {
        global: {
          plugins: [pinia, PiniaColada, words],
          provide: { [explainKey as symbol]: explainWith(words) },
        },
      })
    async function look(name: string) {
      const session = useSession(pinia)
      await session.enter({ name, password: PASSWORD })
      const page = show()
      for (let turn = 0; turn < 200 && !seen.at(-1)?.length; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 10))
        await flushPromises()
      }
      page.unmount()
      await session.leave()
    }

    await look('reporter@440100')
    expect(new Set(seen.flat())).toEqual(new Set(['440100']))
    seen.length = 0
    await look('reporter@440300')
    expect(new Set(seen.flat())).toEqual(new Set(['440300']))
  })
})
