import { bulletins } from './zh/bulletins.ts'
import { instructions } from './zh/instructions.ts'
import { reading } from './zh/reading.ts'
import { refusals } from './zh/refusals.ts'
import { shell } from './zh/shell.ts'
import { ui } from './zh/ui.ts'

/** What a screen for readers says: it shows itself with these, and loads no others (decision 0003). */
export const first = { bulletins, instructions, reading, refusals, shell, ui }
