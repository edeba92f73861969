import type { List, ListValue } from '#documents/write-list.ts'
import { MEASURE_RULES } from '#domain/accountability/measures.ts'
import { lastDayOf, partWords, primaryOf, sourceWords } from '#domain/accountability/record.ts'
import { stateWords } from '#domain/accountability/workflow.ts'
import type { Words } from '#domain/words.ts'
import type { NamedRecord } from '#database/accountability.ts'
import type { ListWords } from '#api/export-words.ts'

const TITLE: Words = { zh: '问责记录', en: 'Accountability records' }

const COLUMNS: readonly (readonly [Words, List['columns'][number]['kind']])[] = [
  [{ zh: '单位', en: 'Unit' }, 'text'],
  [{ zh: '姓名', en: 'Name' }, 'text'],
  [{ zh: '职务', en: 'Post' }, 'text'],
  [{ zh: '责任', en: 'Part' }, 'text'],
  [{ zh: '事由', en: 'Matter' }, 'text'],
  [{ zh: '来源', en: 'Source' }, 'text'],
  [{ zh: '依据条款', en: 'Grounds' }, 'text'],
  [{ zh: '环节', en: 'State' }, 'text'],
  [{ zh: '计入的措施', en: 'Counted measure' }, 'text'],
  [{ zh: '决定机关', en: 'Deciding organ' }, 'text'],
  [{ zh: '文号', en: 'Document' }, 'text'],
  [{ zh: '决定日期', en: 'Decided on' }, 'day'],
  [{ zh: '期满', en: 'Ends on' }, 'day'],
]

/** The list that needs a right of its own: names stand in it as they are. */
export function recordList(rows: readonly NamedRecord[], { t, say }: ListWords): List {
  const cells = ({ subject, isErased, ...one }: NamedRecord): ListValue[] => {
    const person = subject.kind === 'person' ? subject : undefined
    const counted = primaryOf(one.outcomes)
    return [
      one.unitName,
      person && !isErased ? person.name : null,
      person && !isErased ? person.post : null,
      person ? say(partWords[person.part]) : null,
      one.title,
      say(sourceWords[one.source]),
      one.grounds.join(t.listSeparator),
      say(stateWords[one.state]),
      counted ? say(MEASURE_RULES[counted.measure].words) : null,
      counted?.organ ?? null,
      counted?.number ?? null,
      counted?.day ?? null,
      lastDayOf(one.outcomes),
    ]
  }
  async function* all(): AsyncGenerator<ListValue[]> {
    for (const row of rows) yield cells(row)
  }
  return {
    name: say(TITLE),
    columns: COLUMNS.map(([words, kind]) => ({ header: say(words), kind })),
    rows: all(),
  }
}
