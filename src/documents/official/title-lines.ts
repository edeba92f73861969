import { page, points, size } from '#documents/official/measures.ts'
import { textWidth } from '#documents/official/text-width.ts'

/** Characters of 22 pt that stand in 156 mm. */
export const TITLE_CHARACTERS = Math.floor(points(page.areaWidth) / size.title)

/** Words of official titles, which no line break may cut. Longer ones win. */
const WORDS = [
  '人民政府办公厅',
  '人民政府办公室',
  '政府网站与政务新媒体',
  '政务新媒体',
  '政府网站',
  '政务公开',
  '政务服务',
  '政策解读',
  '解读回应',
  '新闻发布',
  '信息公开',
  '人民政府',
  '办公厅',
  '办公室',
  '委员会',
  '管理局',
  '第一季度',
  '第二季度',
  '第三季度',
  '第四季度',
  '上半年',
  '下半年',
  '年度',
  '季度',
  '检查',
  '抽查',
  '考核',
  '评估',
  '督查',
  '整改',
  '情况',
  '问题',
  '工作',
  '落实',
  '回应',
  '关切',
  '舆情',
  '通报',
  '通知',
  '报告',
  '决定',
  '意见',
  '处理',
  '问责',
  '答复',
  '关于',
  '有关',
  '进一步',
  '加强',
  '推进',
  '做好',
  '开展',
  '附件',
  '得分',
  '名单',
  '单位',
  '全省',
  '全市',
  '回执',
].toSorted((a, b) => b.length - a.length)

/** A run of digits or letters with what counts it, and each word above, hold together. */
const NUMBERED = /^[\dA-Za-z.%〔〕—-]+(年度|年|月|日|号|个|季度)?/
/** May not begin a line. */
const NOT_FIRST = /^[，。；：、！？）》」』”’的了和与及等]/
/** May not end a line. */
const NOT_LAST = /[（《「『“‘]$/

function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let rest = text
  while (rest !== '') {
    const word =
      NUMBERED.exec(rest)?.[0] ??
      WORDS.find((one) => rest.startsWith(one)) ??
      String.fromCodePoint(rest.codePointAt(0) ?? 0)
    const before = pieces.at(-1)
    const holds = before !== undefined && (NOT_FIRST.test(word) || NOT_LAST.test(before))
    if (holds) pieces[pieces.length - 1] = before + word
    else pieces.push(word)
    rest = rest.slice(word.length)
  }
  return pieces
}

/**
 * A title in as few lines as it needs, broken between words, as a trapezoid or diamond: no two lines
 * alike in length, none in the middle shorter than both beside it. A line break in the text is kept.
 * @source GB/T 9704-2012, 7.3.1
 */
export function titleLines(title: string, most: number = TITLE_CHARACTERS): string[] {
  if (title.includes('\n')) return title.split('\n').map((line) => line.trim())
  const lines = Math.max(1, Math.ceil(textWidth(title) / most))
  const pieces = piecesOf(title)
  for (const count of [lines, lines + 1, lines + 2]) {
    const best = bestBreak(pieces, count, most)
    if (best) return best
  }
  return [title]
}

interface Attempt {
  lines: string[]
  cost: number
}

function bestBreak(pieces: readonly string[], count: number, most: number): string[] | undefined {
  let best: Attempt | undefined
  const target = textWidth(pieces.join('')) / count
  const visit = (from: number, lines: string[]): void => {
    if (lines.length === count - 1) {
      const last = pieces.slice(from).join('')
      if (last === '' || textWidth(last) > most) return
      const all = [...lines, last]
      const cost = costOf(all.map(textWidth), target)
      if (!best || cost < best.cost) best = { lines: all, cost }
      return
    }
    let line = ''
    for (let end = from; end < pieces.length; end += 1) {
      line += pieces[end]
      if (textWidth(line) > most) return
      // Only lines near the mean are worth following.
      if (Math.abs(textWidth(line) - target) <= most / 3 || count === 1)
        visit(end + 1, [...lines, line])
    }
  }
  visit(0, [])
  return best?.lines
}

/** Small differences look like a rectangle, a short middle line like an hourglass. */
function costOf(widths: readonly number[], target: number): number {
  let cost = 0
  for (const [index, width] of widths.entries()) {
    cost += (width - target) ** 2
    const [before, after] = [widths[index - 1], widths[index + 1]]
    if (before !== undefined && Math.abs(before - width) < 1) cost += 12
    if (before !== undefined && after !== undefined && width < before && width < after) cost += 60
  }
  return cost
}
