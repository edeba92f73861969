import { findings } from './en/findings.ts'
import { session } from './en/session.ts'
import { shell } from './en/shell.ts'
import { ui } from './en/ui.ts'
import type { zh } from './zh.ts'

export const en = {
  findings,
  session,
  shell,
  ui,
} satisfies typeof zh
