import type { BulletinSubject } from '#domain/bulletin/bulletin.ts'

/** What is chosen in the dialog. */
export interface CompileValues {
  period: string
  subject: BulletinSubject
  classes: string[]
  practices: string[]
  due: string
}
