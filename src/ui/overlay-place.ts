import { inject, provide } from 'vue'
import type { InjectionKey } from 'vue'

const clippedKey: InjectionKey<true> = Symbol('clipped')

/** For a part that clips what is inside: menus and tooltips in it are drawn at the end of the page. */
export const provideClipped = (): void => provide(clippedKey, true)

/** Whether a menu may stay where it is, inside its landmark. */
export const staysInPlace = (): boolean => inject(clippedKey, undefined) === undefined
