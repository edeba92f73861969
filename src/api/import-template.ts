import { readTemplate } from '#contract/import.ts'
import { writeTemplate } from '#documents/template.ts'
import type { TemplateOptions } from '#documents/template.ts'
import { isInScope } from '#domain/access.ts'
import type { Scope } from '#domain/access.ts'
import type { Day } from '#domain/calendar/day.ts'
import { existsOn } from '#domain/units/unit.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { FileAnswer } from '#api/answer.ts'
import type { Deps } from '#api/deps.ts'
import { documentWords } from '#api/document-words.ts'
import { keptUnits } from '#api/kept-units.ts'
import type { KeptUnits } from '#api/kept-units.ts'
import { dayAt } from '#api/time.ts'
import { fill } from '#words/fill.ts'

/** A list of more names than this helps nobody: the column is then filled in by hand. */
const MOST_NAMES = 2000

/** A workbook for one unit, or for an office that fills in for others. */
export async function importTemplate(
  deps: Deps,
  scope: Scope,
  ownUnit: UnitId | undefined,
  language: 'zh' | 'en',
): Promise<FileAnswer> {
  const words = documentWords(language)
  const units = await keptUnits(deps.storage)
  const unit = ownUnit === undefined ? undefined : units.byId.get(ownUnit)
  const options: TemplateOptions = unit
    ? { words, unitKind: unit.kind, organRoles: unit.organRoles, unit: unit.name }
    : { words, unitKind: 'office', units: namesInScope(units, scope, dayAt(deps.now())) }
  return {
    type: readTemplate.answers?.[0] ?? '',
    name: `${fill(words.imports.template.title, { ledger: unit?.name ?? '' })}.xlsx`,
    body: await bookFor(options),
  }
}

function namesInScope(kept: KeptUnits, scope: Scope, today: Day): string[] {
  const units = kept.inOrder.filter((one) => isInScope(scope, one.path) && existsOn(one, today))
  if (units.length > MOST_NAMES) return []
  const count = new Map<string, number>()
  for (const { name } of units) count.set(name, (count.get(name) ?? 0) + 1)
  // Where two go by one name, only the id tells them apart.
  return units.map(({ id, name }) => (count.get(name) === 1 ? name : id))
}

/** Making a template takes the better part of a second, and the same few are asked for again. */
const MOST_BOOKS = 30
const books = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

function bookFor({ words, ...options }: TemplateOptions): Promise<Uint8Array<ArrayBuffer>> {
  const key = JSON.stringify([words.language, options])
  const known = books.get(key)
  if (known) return known
  const book = writeTemplate({ words, ...options }).then((bytes) => new Uint8Array(bytes))
  book.catch(() => books.delete(key))
  books.set(key, book)
  for (const oldest of books.keys()) {
    if (books.size <= MOST_BOOKS) break
    books.delete(oldest)
  }
  return book
}
