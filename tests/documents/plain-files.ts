const encoder = new TextEncoder()
export const bytesOf = (
  ...parts: readonly (string | readonly number[] | Uint8Array)[]
): Uint8Array => {
  const all = parts.map((part) =>
    typeof part === 'string' ? encoder.encode(part) : Uint8Array.from(part),
  )
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of all) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** The least that is a PDF file. */
export const pdf = (body = '1 0 obj <</Type/Catalog>> endobj') =>
  bytesOf(`%PDF-1.7\n${body}\nstartxref\n9\n%%EOF\n`)
