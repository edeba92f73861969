import { ui } from './en/ui.ts'
import type { zh } from './zh.ts'

export const en = {
  ui,
} satisfies typeof zh
