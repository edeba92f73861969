import type { RouteRecordRaw } from 'vue-router'
import { light } from '#app/routes/screen.ts'

/** Signing in, and what belongs to whoever is signed in. */
export const accountRoutes: RouteRecordRaw[] = [
  light({
    name: 'sign-in',
    path: '/sign-in',
    meta: { title: 'session.title', open: true, bare: true },
    component: () => import('#features/session/SignInPage.vue'),
  }),
  {
    name: 'password',
    path: '/password',
    meta: { title: 'session.change.title', bare: true },
    component: () => import('#features/session/ChangePasswordPage.vue'),
  },
  {
    name: 'delegation',
    path: '/delegation',
    meta: { title: 'delegation.title' },
    component: () => import('#features/delegation/DelegationPage.vue'),
  },
  {
    name: 'profile',
    path: '/profile',
    meta: { title: 'shell.profile' },
    component: () => import('#features/mail/ProfilePage.vue'),
  },
]
