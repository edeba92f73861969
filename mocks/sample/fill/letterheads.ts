import { appendAudit } from '#api/audit.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { insertLetterhead } from '#database/letterhead.ts'
import type { StoredLetterhead } from '#database/letterhead.ts'
import type { Work } from '#database/storage.ts'
import { FILLER } from './people.ts'

const PROVINCE = '440000'
const OFFICE = '广东省人民政府办公厅'

/** The letterhead of the office whose notices the sample holds. */
export async function storeLetterheads(work: Work, deps: Deps): Promise<void> {
  const one: StoredLetterhead = {
    id: newId(deps),
    unit: PROVINCE,
    mark: OFFICE,
    organ: OFFICE,
    codes: ['粤府办督', '粤府办通报'],
    copyTo: '省委办公厅，省人大常委会办公厅，省政协办公厅，省纪委监委',
    issuer: `${OFFICE}秘书处`,
    signatories: ['督查负责人（示例）'],
    sealed: true,
    version: 0,
  }
  await insertLetterhead(work.tx, one)
  await appendAudit(work, deps, FILLER, {
    action: 'letterhead.create',
    subject: one.id,
    unit: PROVINCE,
    after: one,
  })
}
