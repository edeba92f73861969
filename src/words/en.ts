import { findings } from './en/findings.ts'
import { imports } from './en/import.ts'
import { refusals } from './en/refusals.ts'
import { scorecard } from './en/scorecard.ts'
import { scorecards } from './en/scorecards.ts'
import { session } from './en/session.ts'
import { shell } from './en/shell.ts'
import { ui } from './en/ui.ts'
import type { zh } from './zh.ts'

export const en = {
  findings,
  imports,
  refusals,
  scorecard,
  scorecards,
  session,
  shell,
  ui,
} satisfies typeof zh
