import type { Openness } from '#domain/bulletin/bulletin.ts'
import type { UnitKind } from '#domain/units/unit.ts'
import { templateProblem } from '#domain/bulletin/template.ts'
import type { Template, TemplateProblem } from '#domain/bulletin/template.ts'

/**
 * The sentences of a bulletin with the names that each may use, as the product brings them; the
 * office may write its own. The document is Chinese, so its sentences are.
 */
const SENTENCES = {
  title: ['{organ}关于{period}政务公开{subject}情况的通报', ['organ', 'period', 'subject']],
  basis: [
    '根据政务公开{subject}工作安排，{organ}组织开展了{period}政务公开{subject}工作。现将有关情况通报如下。',
    ['organ', 'period', 'subject'],
  ],
  overall: [
    '本期共{subject}{units}个单位[，按期报送的{on-time}个，按期报送率{on-time-rate}[，较上期{on-time-rate-change}]]。[全部单位平均得分{mean}分[，较上期{mean-change}]。][合格率{pass-rate}[，较上期{pass-rate-change}]。]',
    [
      'subject',
      'units',
      'on-time',
      'on-time-rate',
      'on-time-rate-change',
      'mean',
      'mean-change',
      'median',
      'pass-rate',
      'pass-rate-change',
    ],
  ],
  regions: [
    '所属单位全部合格的地区和部门有{full-regions}个[，分别是{full-region-names}]。',
    ['full-regions', 'full-region-names', 'regions'],
  ],
  class: [
    '{class}{units}个[，平均得分{mean}分[，较上期{mean-change}]][，最高{best}分（{best-names}）][，最低{worst}分]。[其中{grades}。]',
    ['class', 'units', 'mean', 'mean-change', 'median', 'best', 'best-names', 'worst', 'grades'],
  ],
  grade: ['{name}{grade}个', ['name', 'grade', 'grade-rate']],
  open: ['等次待定{open-grades}个', ['open-grades']],
  practice: [
    '{name}本期得分{unit-total}分[，在同类单位中排名第{unit-rank}][，较上期{unit-change}]。',
    ['name', 'unit-total', 'unit-rank', 'unit-change'],
  ],
  'not-handed-in': [
    '{not-handed-in}个单位未按要求完成报送：{not-handed-in-names}。',
    ['not-handed-in', 'not-handed-in-names'],
  ],
  'all-handed-in': ['应报送的{asked}个单位均已完成报送。', ['asked']],
  item: [
    '“{item}”得分率{item-rate}[，有{item-zero}个单位未得分：{item-zero-names}]。',
    ['item', 'item-rate', 'item-zero', 'item-zero-names'],
  ],
  vetoed: ['{vetoed}个单位被一票否决：{vetoed-names}。', ['vetoed', 'vetoed-names']],
  failing: ['{failing}个单位不合格：{failing-names}。', ['failing', 'failing-names']],
  'none-failing': ['本期没有不合格单位。', []],
  improved: ['提升较快的单位：{movers}。', ['movers']],
  declined: ['下滑明显的单位：{movers}。', ['movers']],
  mover: [
    '{name}由{unit-before}分到{unit-total}分，{unit-change}',
    ['name', 'unit-before', 'unit-total', 'unit-change'],
  ],
  notices: [
    '本期共发出督查整改通知{notices-issued}件，已销号{notices-closed}件，整改完成率{closing-rate}。[逾期未答复{notices-overdue}件，涉及{notices-overdue-names}。]',
    [
      'notices-issued',
      'notices-closed',
      'notices-open',
      'closing-rate',
      'notices-overdue',
      'notices-overdue-names',
    ],
  ],
  'no-notices': ['本期未发出督查整改通知。', []],
  accountability: ['本期问责处理情况：{counts}。', ['counts']],
  'accountability-count': ['{name}{accountability}人', ['name', 'accountability']],
  rectify: ['存在问题的单位要逐项整改，于{due}前将整改情况书面报送{organ}。', ['due', 'organ']],
  'hand-in': ['未完成报送的单位要于{due}前补报，并说明原因。', ['due', 'organ']],
  improve: ['各地区、各部门要举一反三，对照附件所列得分查找差距，落实责任。', ['due', 'organ']],
} as const satisfies Record<string, readonly [Template, readonly string[]]>

export type SentenceId = keyof typeof SENTENCES
export const SENTENCE_IDS = Object.keys(SENTENCES) as [SentenceId, ...SentenceId[]]
export type Sentences = Readonly<Record<SentenceId, Template>>

export const usualSentences: Sentences = Object.fromEntries(
  SENTENCE_IDS.map((id) => [id, SENTENCES[id][0]]),
) as Record<SentenceId, Template>

/** Names that a sentence may use. */
export const sentenceNames = (id: SentenceId): readonly string[] => SENTENCES[id][1]

/** What an office sets for its bulletins; sentences that it did not change are the usual ones. */
export interface BulletinSettings {
  organ: string
  /** Organ code of the number: 粤府办通报. */
  code: string
  addressees: string
  copyTo: string
  openness: Openness
  sentences: Readonly<Partial<Record<SentenceId, Template>>>
  /** Words that must not stand in a bulletin. */
  words: readonly string[]
}

/** To whom an office writes, by what stands below it. */
const ADDRESSEES: Partial<Record<UnitKind, string>> = {
  province: '各地级以上市人民政府，省政府各部门、各直属机构',
  prefecture: '各县（市、区）人民政府，市政府各部门、各直属机构',
  county: '各镇人民政府、街道办事处，县（市、区）政府各部门、各直属机构',
}

/** A code of its own for each office, or two offices would share one register of numbers. */
function usualCode({ name, kind }: { name: string; kind: UnitKind }): string {
  if (kind === 'province') return '粤府办通报'
  const place = name.replaceAll(/[^\p{Script=Han}]/gu, '').replace(/[省市县区]$/, '')
  return `${place.slice(0, 6)}办通报`
}

/** Until an office sets its own: its name, and how it is called on its documents. */
export const usualSettings = (
  unit: { name: string; kind: UnitKind },
  organ: string,
): BulletinSettings => ({
  organ,
  code: usualCode(unit),
  addressees: ADDRESSEES[unit.kind] ?? '各有关单位',
  copyTo: '',
  openness: 'public',
  sentences: {},
  words: [],
})

/** The first fault of each sentence. */
export const sentenceProblems = (
  sentences: BulletinSettings['sentences'],
): { id: SentenceId; problem: TemplateProblem; name: string }[] =>
  SENTENCE_IDS.flatMap((id) => {
    const template = sentences[id]
    const found = template === undefined ? undefined : templateProblem(template, SENTENCES[id][1])
    return found ? [{ id, ...found }] : []
  })
