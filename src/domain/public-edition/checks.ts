import { blockText, tablesIn } from '#domain/bulletin/content.ts'
import type { BulletinContent } from '#domain/bulletin/content.ts'
import type { BulletinEvidence } from '#domain/bulletin/freeze.ts'
import type { SecrecyResult } from '#domain/bulletin/bulletin.ts'
import { contactsIn } from '#domain/public-edition/contacts.ts'

/** What is looked at before a bulletin is shown to everybody. Words: area `publicEdition.check`. */
export const EDITION_CHECKS = [
  'no-secrecy-review',
  'internal',
  'person-named',
  'contact',
  'barred-word',
  'corrected',
  'not-determined',
] as const
export type EditionCheck = (typeof EDITION_CHECKS)[number]

export interface EditionFinding {
  code: EditionCheck
  /** An error bars publication: what is frozen is not mended, but corrected by a new bulletin. */
  severity: 'error' | 'warning'
  params: Readonly<Record<string, string | number>>
}

export interface ToPublish {
  content: BulletinContent
  annexes: BulletinEvidence['annexes']
  /** Result of the secrecy review that stands. */
  secrecy: SecrecyResult | null
  /** The issued bulletin that corrects it, by number or title. */
  correctedBy: string | null
  /** Ids of the annexes that would go along. */
  chosen: readonly string[]
  /** Names of people with an account here. */
  people: readonly string[]
  /** Words that the office does not want to see. */
  words: readonly string[]
}

type Params = EditionFinding['params']
const error = (code: EditionCheck, params: Params = {}): EditionFinding => ({
  code,
  severity: 'error',
  params,
})
const warning = (code: EditionCheck, params: Params = {}): EditionFinding => ({
  ...error(code, params),
  severity: 'warning',
})

/** Everything that bars publication, or should be known before it. */
export function checkPublication(about: ToPublish): EditionFinding[] {
  return [
    ...review(about),
    ...inTexts(about),
    ...(about.correctedBy === null ? [] : [warning('corrected', { by: about.correctedBy })]),
    ...undetermined(about),
  ]
}

export const barsPublication = (findings: readonly EditionFinding[]): boolean =>
  findings.some(({ severity }) => severity === 'error')

function review({ secrecy, content }: ToPublish): EditionFinding[] {
  if (secrecy === null) return [error('no-secrecy-review')]
  return secrecy === 'public' && content.openness === 'public' ? [] : [error('internal')]
}

/** Every text that the public edition shows. */
const textsOf = ({ content, chosen }: ToPublish): string[] => [
  content.organ,
  content.title,
  content.addressees,
  ...content.blocks.map(blockText),
  ...tablesIn(content).flatMap(({ shown }) => shown.rows.flat()),
  ...content.annexes.flatMap(({ id, title }) => (chosen.includes(id) ? [title] : [])),
  content.signature,
]

function inTexts(about: ToPublish): EditionFinding[] {
  const texts = textsOf(about)
  // A name of two characters is often set with a space between them.
  const squeezed = texts.map((text) => text.replaceAll(/\s/gu, ''))
  const holds = (word: string) =>
    word !== '' && [...texts, ...squeezed].some((text) => text.includes(word))
  const people = about.people.filter((name) => name.length > 1 && holds(name))
  const contacts = new Set(texts.flatMap(contactsIn))
  return [
    ...people.map((name) => error('person-named', { name })),
    ...[...contacts].map((contact) => error('contact', { contact })),
    ...about.words.filter(holds).map((word) => error('barred-word', { word })),
  ]
}

function undetermined({ annexes, chosen }: ToPublish): EditionFinding[] {
  const rows = chosen.flatMap((id) => annexes[id] ?? [])
  const open = new Set(rows.flatMap(({ total, unit }) => (total.kind === 'range' ? [unit] : [])))
  return open.size === 0 ? [] : [warning('not-determined', { units: open.size })]
}
