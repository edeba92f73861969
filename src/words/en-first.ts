import { reading } from './en/reading.ts'
import { refusals } from './en/refusals.ts'
import { shell } from './en/shell.ts'
import { ui } from './en/ui.ts'

/** The same areas as in zh-first.ts. */
export const first = { reading, refusals, shell, ui }
