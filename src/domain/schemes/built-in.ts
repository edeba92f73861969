import guangdong from '#domain/schemes/guangdong-2013-52.json' with { type: 'json' }
import guoban from '#domain/schemes/guoban-2019-19.json' with { type: 'json' }
import { readScheme } from '#domain/schemes/read-scheme.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import weightedTable from '#domain/schemes/weighted-table-example.json' with { type: 'json' }

/** @throws RangeError when a file of ours is no scheme, which is a fault of the product */
function load(file: { readonly id: string }): Scheme {
  const read = readScheme(file)
  if ('scheme' in read) return read.scheme
  const [first] = read.problems
  throw new RangeError(`${file.id} is no scheme: ${first?.at ?? ''} ${first?.because.code ?? ''}`)
}

/** 粤府办〔2013〕52号 with 国办发〔2013〕100号, which it forwards: the mandate's own scheme. */
export const guangdong201352: Scheme = load(guangdong)

/** 国办秘函〔2019〕19号, as far as it is known. */
export const guoban201919: Scheme = load(guoban)

/** Sub-scores given by the office, added up. */
export const weightedTableExample: Scheme = load(weightedTable)

export const builtInSchemes: readonly Scheme[] = [
  guangdong201352,
  guoban201919,
  weightedTableExample,
]
