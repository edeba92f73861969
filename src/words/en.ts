import { session } from './en/session.ts'
import { shell } from './en/shell.ts'
import { ui } from './en/ui.ts'
import type { zh } from './zh.ts'

export const en = {
  session,
  shell,
  ui,
} satisfies typeof zh
