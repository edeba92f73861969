/** The object in a JSON file, or undefined when it holds none. */
export async function readJsonFile(file: File): Promise<Record<string, unknown> | undefined> {
  try {
    const content: unknown = JSON.parse(await file.text())
    const isObject = typeof content === 'object' && content !== null && !Array.isArray(content)
    return isObject ? (content as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

const CHUNK = 0x8000

/** The bytes of a file as base64; in pieces, since a call takes only so many arguments. */
export async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  }
  return btoa(text)
}
