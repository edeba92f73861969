import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { afterPress, watchPresses } from '#ui/after-press.ts'

describe('what would move a button away', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    watchPresses()
  })
  afterEach(() => {
    vi.runAllTimers()
    vi.useRealTimers()
  })
  const fire = (type: string) => window.dispatchEvent(new Event(type))

  it('happens at once where nothing is pressed, as by the keyboard', () => {
    const act = vi.fn<() => void>()
    afterPress(act)
    expect(act).toHaveBeenCalledOnce()
  })

  it('waits until the press has become a click', () => {
    const act = vi.fn<() => void>()
    fire('pointerdown')
    afterPress(act)
    vi.advanceTimersByTime(5000)
    fire('pointerup')
    expect(act).not.toHaveBeenCalled()
    fire('click')
    vi.advanceTimersByTime(0)
    expect(act).toHaveBeenCalledOnce()
  })

  it('comes also after a press that becomes no click', () => {
    const act = vi.fn<() => void>()
    fire('pointerdown')
    afterPress(act)
    fire('pointerup')
    vi.advanceTimersByTime(300)
    expect(act).toHaveBeenCalledOnce()
  })
})
