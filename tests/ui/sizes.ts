import { vi } from 'vitest'

/** jsdom draws nothing and gives every element the size 0: here everything has one size in pixels. */
export function giveSizes({ height }: { height: number }): void {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(height)
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  Element.prototype.scrollTo = () => {}
}
