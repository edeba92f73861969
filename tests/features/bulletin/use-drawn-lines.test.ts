import { describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { useDrawnLines } from '#features/bulletin/use-drawn-lines.ts'

describe('the lines of a long annex that are drawn', () => {
  it('are the first sixty, and sixty more when asked', () => {
    const lines = useDrawnLines(
      () => 130,
      () => undefined,
    )
    expect([lines.from.value, lines.to.value, lines.before.value, lines.more.value]).toEqual([
      0, 60, 0, 60,
    ])
    lines.showMore()
    expect([lines.to.value, lines.more.value]).toEqual([120, 10])
  })

  it('begin ten above the one that is sought, with those before it to be asked for', async () => {
    const sought = ref<number>()
    const lines = useDrawnLines(
      () => 4000,
      () => sought.value,
    )
    sought.value = 59
    await nextTick()
    expect([lines.from.value, lines.to.value]).toEqual([0, 60])
    sought.value = 2000
    await nextTick()
    expect([lines.from.value, lines.to.value, lines.before.value]).toEqual([1990, 2050, 60])
    lines.showBefore()
    expect([lines.from.value, lines.to.value]).toEqual([1930, 2050])
  })

  it('are the first again for a line that is not there', async () => {
    const sought = ref<number | undefined>(2000)
    const lines = useDrawnLines(
      () => 4000,
      () => sought.value,
    )
    expect(lines.from.value).toBe(1990)
    sought.value = -1
    await nextTick()
    expect([lines.from.value, lines.to.value]).toEqual([0, 60])
  })
})
