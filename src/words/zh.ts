import { findings } from './zh/findings.ts'
import { session } from './zh/session.ts'
import { shell } from './zh/shell.ts'
import { ui } from './zh/ui.ts'

/** All words in Simplified Chinese: one line an area. The other languages have the same shape. */
export const zh = {
  findings,
  session,
  shell,
  ui,
}
