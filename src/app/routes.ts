import type { RouteRecordRaw } from 'vue-router'
import { accountRoutes } from '#app/routes/account.ts'
import { basisRoutes } from '#app/routes/basis.ts'
import { bulletinsRoutes } from '#app/routes/bulletins.ts'
import { overviewRoutes } from '#app/routes/overview.ts'
import { pursuitRoutes } from '#app/routes/pursuit.ts'
import { reportingRoutes } from '#app/routes/reporting.ts'
import { verificationRoutes } from '#app/routes/verification.ts'
import { light } from '#app/routes/screen.ts'

/** Every screen, each loaded when it is opened. */
export const routes: RouteRecordRaw[] = [
  ...accountRoutes,
  ...overviewRoutes,
  ...reportingRoutes,
  ...verificationRoutes,
  ...pursuitRoutes,
  ...bulletinsRoutes,
  ...basisRoutes,
  ...(import.meta.env.DEV
    ? [
        {
          name: 'gallery',
          path: '/gallery',
          meta: { title: 'shell.nav.gallery' as const, open: true, bare: true },
          component: () => import('#features/gallery/GalleryPage.vue'),
        },
      ]
    : []),
  light({ name: 'home', path: '/', component: () => import('#app/HomePage.vue') }),
  {
    name: 'not-found',
    path: '/:path(.*)*',
    meta: { title: 'shell.notFound' },
    component: () => import('#app/NotFoundPage.vue'),
  },
]
