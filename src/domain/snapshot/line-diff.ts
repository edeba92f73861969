/** A line of two texts beside each other: in both, only in the one before, or only in the one after. */
export interface DiffLine {
  kind: 'same' | 'gone' | 'new'
  text: string
}
/** Or so many lines in both that are left out. */
export type DiffPart = DiffLine | { kind: 'skipped'; count: number }

/** Texts that differ in more places than this are told as replaced altogether where they differ. */
const MOST_CELLS = 4_000_000

/** What changed from one text to another, line by line: as few lines as possible are gone or new. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [a, b] = [linesOf(before), linesOf(after)]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  const most = Math.min(a.length, b.length) - head
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  return [
    ...a.slice(0, head).map(line('same')),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(line('same')),
  ]
}

/** Leaves out what stayed, but for some lines around what changed. */
export function withContext(diff: readonly DiffLine[], around = 1): DiffPart[] {
  const near = diff.map(({ kind }, at) => {
    if (kind !== 'same') return true
    return diff.slice(Math.max(0, at - around), at + around + 1).some((one) => one.kind !== 'same')
  })
  const parts: DiffPart[] = []
  for (const [at, one] of diff.entries()) {
    const last = parts.at(-1)
    if (near[at]) parts.push(one)
    else if (last?.kind === 'skipped') last.count += 1
    else parts.push({ kind: 'skipped', count: 1 })
  }
  return parts
}

const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'))
const line =
  (kind: DiffLine['kind']) =>
  (text: string): DiffLine => ({ kind, text })

/** The longest common sequence of lines stays. */
function middle(a: readonly string[], b: readonly string[]): DiffLine[] {
  if (a.length * b.length > MOST_CELLS) return [...a.map(line('gone')), ...b.map(line('new'))]
  const width = b.length + 1
  // How many lines the rests of both have in common.
  const common = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const found: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push({ kind: 'same', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (j === b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      found.push({ kind: 'gone', text: a[i] ?? '' })
      i += 1
    } else {
      found.push({ kind: 'new', text: b[j] ?? '' })
      j += 1
    }
  }
  return found
}
