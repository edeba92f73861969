import type { RouteRecordRaw } from 'vue-router'
import { light, paper, screen } from '#app/routes/screen.ts'

/** Bulletins from their draft to the library and the public. */
export const bulletinsRoutes: RouteRecordRaw[] = [
  light(
    screen(
      'bulletins',
      '/bulletins',
      'shell.nav.bulletins',
      'bulletin.read',
      () => import('#features/bulletin/BulletinsPage.vue'),
    ),
  ),
  screen(
    'bulletin-settings',
    '/bulletins/settings',
    'bulletins.settings',
    'bulletin.write',
    () => import('#features/bulletin/BulletinSettingsPage.vue'),
  ),
  screen(
    'bulletin',
    '/bulletins/:bulletin',
    'shell.nav.bulletins',
    'bulletin.read',
    () => import('#features/bulletin/BulletinPage.vue'),
  ),
  light(
    paper(
      'bulletin-reading',
      '/bulletins/:bulletin/read',
      'reading.title',
      'bulletin.read',
      () => import('#features/bulletin/reading/ReadingPage.vue'),
    ),
  ),
  screen(
    'bulletin-receipts',
    '/bulletins/:bulletin/receipts',
    'reading.receipts.title',
    'bulletin.write',
    () => import('#features/receipts/BulletinReceiptsPage.vue'),
  ),
  screen(
    'circulations',
    '/reading',
    'reading.list.title',
    'bulletin.read',
    () => import('#features/circulation/CirculationsPage.vue'),
  ),
  paper(
    'bulletin-print',
    '/print/bulletins/:bulletin',
    'shell.nav.bulletins',
    'bulletin.read',
    () => import('#features/bulletin/BulletinPrintPage.vue'),
  ),
  screen(
    'bulletin-edit',
    '/bulletins/:bulletin/edit',
    'bulletins.editor.title',
    'bulletin.write',
    () => import('#features/bulletin/BulletinEditPage.vue'),
  ),
  screen(
    'library',
    '/library',
    'shell.nav.library',
    'bulletin.read',
    () => import('#features/library/LibraryPage.vue'),
  ),
  screen(
    'bulletin-series',
    '/bulletins/:bulletin/series',
    'library.series.title',
    'bulletin.read',
    () => import('#features/library/FigureSeriesPage.vue'),
  ),
  screen(
    'public-edition',
    '/public-edition',
    'shell.nav.publicEdition',
    'edition.read',
    () => import('#features/public-edition/PublicEditionPage.vue'),
  ),
  screen(
    'edition',
    '/public-edition/:bulletin',
    'publicEdition.open',
    'edition.read',
    () => import('#features/public-edition/EditionPage.vue'),
  ),
]
