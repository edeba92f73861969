import type { OfficeFile } from '../office-file.ts'

/** JSON with an entry a line, so that a change shows as a line. */
export function officeText(office: OfficeFile): string {
  const parts = Object.entries(office).map(([name, value]) =>
    Array.isArray(value)
      ? `${JSON.stringify(name)}: [\n${value.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]`
      : `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  )
  return `{\n${parts.join(',\n')}\n}\n`
}
