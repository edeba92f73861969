import type { RouteRecordRaw } from 'vue-router'
import type { Action } from '#domain/access.ts'
import type { WordKey } from '#ui/words.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Title of the page; screens about one thing set their own. */
    title?: WordKey
    /** The action that opens it; without one, being signed in is enough. */
    action?: Action
    /** Open to visitors. */
    open?: boolean
    /** Without navigation: sign-in, pages for paper. */
    bare?: boolean
    /** Needs no words but those of `words/zh-first.ts`. */
    firstWords?: boolean
  }
}

type Screen = [
  name: string,
  path: string,
  title: WordKey,
  action: Action,
  component: () => Promise<unknown>,
]

export const screen = (...[name, path, title, action, component]: Screen): RouteRecordRaw =>
  ({ name, path, meta: { title, action }, component }) as RouteRecordRaw

/** Without navigation: on paper, or for reading alone. */
export const paper = (...[name, path, title, action, component]: Screen): RouteRecordRaw =>
  ({ name, path, meta: { title, action, bare: true }, component }) as RouteRecordRaw

/** Opened on a phone by those who have two minutes: it loads less. */
export const light = (route: RouteRecordRaw): RouteRecordRaw =>
  ({ ...route, meta: { ...route.meta, firstWords: true } }) as RouteRecordRaw
