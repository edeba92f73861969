import { periodName } from '#domain/bulletin/bulletin.ts'
import type { PublicAnnex, PublicBulletin } from '#domain/public-edition/public-bulletin.ts'
import { fill } from '#words/fill.ts'
import { publicSite as words } from '#words/zh/public-site.ts'
import { csvField } from '#documents/write-list.ts'
import { dataTable } from '#documents/public-edition/data-table.ts'
import type { DataField, DataTable, DataValue } from '#documents/public-edition/data-table.ts'
import { dataPath } from '#documents/public-edition/site.ts'
import type { Digest, PublicOffice, PublicSite } from '#documents/public-edition/site.ts'

export interface DataFile {
  bulletin: PublicBulletin
  annex: PublicAnnex
  table: DataTable
  csv: string
  json: string
}

export function dataFiles({ office, bulletins }: PublicSite): DataFile[] {
  return bulletins.flatMap((bulletin) =>
    bulletin.annexes.map((annex) => {
      const table = dataTable(annex, bulletin)
      const file = { bulletin, annex, table }
      return { ...file, csv: csvText(table), json: jsonText(file, office) }
    }),
  )
}

/** RFC 4180 with a byte order mark, which spreadsheet programs need to read Chinese. */
export const csvText = ({ fields, rows }: DataTable): string => {
  const line = (cells: readonly string[]) => `${cells.join(',')}\r\n`
  const head = line(fields.map(({ name }) => csvField(name, 'text')))
  const body = rows.map((row) =>
    line(
      row.map((value, at) => csvField(value, fields[at]?.type === 'string' ? 'text' : 'number')),
    ),
  )
  return `\uFEFF${head}${body.join('')}`
}

/** https://specs.frictionlessdata.io/table-schema/ */
export const schemaOf = (fields: readonly DataField[]) => ({
  fields: fields.map(({ name, type, description, unit }) => ({
    name,
    type,
    description,
    ...(unit !== null && { unit }),
  })),
  missingValues: [''],
})

export const licenceOf = ({ licence, organ }: PublicOffice): string =>
  licence === '' ? fill(words.open.noLicence, { organ }) : licence

const aboutFile = ({ bulletin, annex }: Pick<DataFile, 'bulletin' | 'annex'>) => ({
  title: annex.title,
  period: bulletin.period,
  periodName: periodName(bulletin.period),
  asOf: bulletin.asOf,
  source: {
    organ: bulletin.organ,
    title: bulletin.title,
    number: bulletin.number,
    date: bulletin.date,
    chainHead: bulletin.head,
    digest: `sha256:${bulletin.digest}`,
  },
})

const jsonText = (
  file: Pick<DataFile, 'bulletin' | 'annex' | 'table'>,
  office: PublicOffice,
): string =>
  spaced({
    ...aboutFile(file),
    licence: licenceOf(office),
    schema: schemaOf(file.table.fields),
    rows: file.table.rows.map((row) => rowObject(file.table.fields, row)),
  })

const rowObject = (fields: readonly DataField[], row: readonly DataValue[]) =>
  Object.fromEntries(fields.map(({ name, type }, at) => [name, valueOf(row[at] ?? null, type)]))

const valueOf = (value: DataValue, type: DataField['type']) =>
  value === null || type === 'string' ? value : Number(value)

const spaced = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

/** https://specs.frictionlessdata.io/data-package/ : all tables with what their columns mean. */
export function packageText(
  { office, bulletins }: PublicSite,
  files: readonly DataFile[],
  digest: Digest,
): string {
  const encoder = new TextEncoder()
  return spaced({
    name: 'public-edition',
    title: fill(words.open.package, { organ: office.organ }),
    ...(office.licence !== '' && { licenses: [{ name: 'notice', title: office.licence }] }),
    sources: bulletins.map(({ title, number }) => ({ title: `${number} ${title}` })),
    resources: files.map((file) => {
      const path = dataPath(file.bulletin, file.annex, 'csv').replace(/^data\//, '')
      const bytes = encoder.encode(file.csv)
      return {
        name: path.replace(/\.csv$/, ''),
        path,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: bytes.length,
        hash: `sha256:${digest(bytes)}`,
        ...aboutFile(file),
        schema: schemaOf(file.table.fields),
      }
    }),
  })
}
