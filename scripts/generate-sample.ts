import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { allFacts } from '#mocks/sample/invent/all-facts.ts'
import { officeText } from '#mocks/sample/story/office-text.ts'
import { officeFile } from '#mocks/sample/story/office.ts'
import { writeFacts } from '#mocks/sample/invent/workbook.ts'

/**
 * Writes the sample province: what units report as a workbook, and what the office said of it. Both
 * come from nothing but the files in `mocks/sample`, so they are the same on every machine.
 */
export async function generateSample(): Promise<string[]> {
  const facts = allFacts()
  const files: [URL, string | Uint8Array][] = [
    [new URL('../mocks/sample/facts.xlsx', import.meta.url), await writeFacts(facts)],
    [new URL('../mocks/sample/office.json', import.meta.url), officeText(officeFile(facts))],
  ]
  for (const [file, content] of files) writeFileSync(file, content)
  return files.map(([file]) => file.pathname)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log((await generateSample()).join('\n'))
}
