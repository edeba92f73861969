import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { GoodRow } from '#api/import-read.ts'
import { readEntries } from '#mocks/sample/fill/entries.ts'
import { readSampleFiles } from '#mocks/sample/files-node.ts'
import { allFacts } from '#mocks/sample/invent/all-facts.ts'
import type { SampleFact } from '#mocks/sample/invent/sample-fact.ts'
import { unitsOfSample } from '#mocks/sample/invent/sample-units.ts'
import { keyOfEntry, keyText } from '#mocks/sample/on-record.ts'
import { SAMPLE_DAY } from '#mocks/sample/periods.ts'
import { officeFile } from '#mocks/sample/story/office.ts'
import { officeText } from '#mocks/sample/story/office-text.ts'

/** The files that are checked in are those that `scripts/generate-sample.ts` writes today. */
describe('the files of the sample', { timeout: 180_000 }, () => {
  let facts: SampleFact[]
  let rows: GoodRow[]

  beforeAll(async () => {
    facts = allFacts()
    rows = await readEntries((await readSampleFiles()).workbook, unitsOfSample(), SAMPLE_DAY)
  }, 180_000)

  it('the workbook reads back, without a finding, as exactly what was invented', () => {
    // Contents and not bytes: an archive says when it was packed.
    const canonical = (values: object) => JSON.stringify(Object.entries(values).sort())
    const read = rows.map(({ unit, ledger, entry }) => [
      unit,
      ledger,
      canonical(entry.values),
      JSON.stringify(entry.evidence),
    ])
    const invented = facts.map(({ unit, ledger, values, evidence }) => [
      unit,
      ledger,
      canonical(values),
      JSON.stringify(evidence),
    ])
    expect(read.length).toBe(invented.length)
    expect(read.filter((row, at) => row.join() !== invented[at]?.join())).toEqual([])
  })

  it('the office file is up to date', async () => {
    const file = new URL('../../../mocks/sample/office.json', import.meta.url)
    expect(officeText(officeFile(facts)) === (await readFile(file, 'utf8'))).toBe(true)
  })

  it('every fact has a name of its own, and the office speaks of facts that exist', () => {
    const keys = new Set(
      rows.map(({ unit, ledger, entry }) => keyText(keyOfEntry({ unit, ledger, ...entry }))),
    )
    expect(keys.size).toBe(rows.length)
    const office = officeFile(facts)
    for (const { fact } of [...office.verifications, ...office.withdrawals]) {
      expect(keys).toContain(keyText(fact))
    }
  })
})
