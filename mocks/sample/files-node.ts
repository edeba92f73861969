import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SampleFiles } from './fill.ts'

/**
 * The files of the sample from disk.
 *
 * @param folder that holds `facts.xlsx` and `office.json`
 */
export async function readSampleFiles(
  folder: string = join(process.cwd(), 'mocks', 'sample'),
): Promise<SampleFiles> {
  const [workbook, office] = await Promise.all([
    readFile(join(folder, 'facts.xlsx')),
    readFile(join(folder, 'office.json'), 'utf8'),
  ])
  return { workbook: new Uint8Array(workbook), office: JSON.parse(office) as unknown }
}
