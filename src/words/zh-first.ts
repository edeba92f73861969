import { reading } from './zh/reading.ts'
import { refusals } from './zh/refusals.ts'
import { shell } from './zh/shell.ts'
import { ui } from './zh/ui.ts'

/** With what a screen for readers says its message (decision 0003); the other areas follow it. */
export const first = { reading, refusals, shell, ui }
