import { brief, overview } from './zh/overview.ts'
import { bulletins } from './zh/bulletins.ts'
import { drafts } from './zh/drafts.ts'
import { inbox } from './zh/inbox.ts'
import { instructions } from './zh/instructions.ts'
import { reading } from './zh/reading.ts'
import { refusals } from './zh/refusals.ts'
import { savedViews } from './zh/saved-views.ts'
import { session } from './zh/session.ts'
import { shell } from './zh/shell.ts'
import { ui } from './zh/ui.ts'
import type { zh } from './zh.ts'

/**
 * The areas of the screens that are opened on a phone, by those who have two minutes: a third of all
 * words. Any other screen waits for the whole (`firstWords` in app/routes).
 */
export const zhFirst = {
  brief,
  bulletins,
  drafts,
  inbox,
  instructions,
  overview,
  reading,
  refusals,
  savedViews,
  session,
  shell,
  ui,
} satisfies Partial<typeof zh>
