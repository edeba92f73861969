import { findings } from './zh/findings.ts'
import { imports } from './zh/import.ts'
import { refusals } from './zh/refusals.ts'
import { scorecard } from './zh/scorecard.ts'
import { scorecards } from './zh/scorecards.ts'
import { session } from './zh/session.ts'
import { shell } from './zh/shell.ts'
import { ui } from './zh/ui.ts'

/** All words in Simplified Chinese: one line an area. The other languages have the same shape. */
export const zh = {
  findings,
  imports,
  refusals,
  scorecard,
  scorecards,
  session,
  shell,
  ui,
}
