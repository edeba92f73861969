import { likeness, quote } from '#domain/facts/fold.ts'
import { read, unread } from '#domain/facts/reading.ts'
import type { Reading } from '#domain/facts/reading.ts'
import type { Choices } from '#domain/ledgers/field.ts'

const YES = new Set(['是', '有', '已', '对', '√', '✓', '✔', 'yes', 'y', 'true', '1'])
const NO = new Set([
  '否',
  '无',
  '没有',
  '未',
  '不是',
  '错',
  '×',
  '✗',
  '✘',
  'x',
  'no',
  'n',
  'false',
  '0',
])

export function readYesNo(raw: unknown): Reading<boolean> {
  if (typeof raw === 'boolean') return read(raw)
  const text = likeness(String(raw))
  if (YES.has(text)) return read(true)
  if (NO.has(text)) return read(false)
  return unread('not-yes-no', { value: quote(raw) })
}

const tables = new WeakMap<Choices, ReadonlyMap<string, string>>()

/** Every way to name a choice: its id and its words in each language. */
function namesOf(choices: Choices): ReadonlyMap<string, string> {
  let names = tables.get(choices)
  if (!names) {
    const pairs = Object.entries(choices).flatMap(([id, { zh, en }]) =>
      [id, zh, en].map((name) => [likeness(name), id] as const),
    )
    tables.set(choices, (names = new Map(pairs)))
  }
  return names
}

export const findChoice = (choices: Choices, text: string): string | undefined =>
  namesOf(choices).get(likeness(text))

export function readChoice(raw: unknown, choices: Choices): Reading<string> {
  const id = typeof raw === 'string' ? findChoice(choices, raw) : undefined
  return id === undefined ? unread('not-a-choice', { value: quote(raw) }) : read(id)
}

const SEPARATORS = /[、；;，,/|\n]/

/** Several choices, each once, in the order of the list: 文字、图表；视频. */
export function readChoices(raw: unknown, choices: Choices): Reading<string[]> {
  const parts = typeof raw === 'string' ? raw.split(SEPARATORS) : raw
  if (!Array.isArray(parts)) return unread('not-a-choice', { value: quote(raw) })
  const chosen = new Set<string>()
  for (const part of parts.filter((one) => typeof one !== 'string' || one.trim() !== '')) {
    const one = readChoice(part, choices)
    if ('code' in one) return one
    if (chosen.has(one.value)) return unread('repeated-choice', { value: quote(part) })
    chosen.add(one.value)
  }
  return read(Object.keys(choices).filter((id) => chosen.has(id)))
}
