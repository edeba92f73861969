/** Deeper than any content of ours, and far less deep than what a recursion can bear. */
const DEEPEST = 100

const QUOTE = 0x22
const BACKSLASH = 0x5c
/** `[` and `{`, `]` and `}`. */
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/**
 * Whether nothing in a JSON text lies deeper than anybody needs. Told from the text, before it is
 * read: a million brackets would otherwise end the stack of whoever looks through the value.
 */
export function isShallow(json: string): boolean {
  let depth = 0
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at)
    if (code === QUOTE) at = endOfText(json, at)
    else if (CLOSING.has(code)) depth -= 1
    else if (OPENING.has(code) && (depth += 1) > DEEPEST) return false
  }
  return true
}

/** Where the text that begins at a quotation mark ends. */
function endOfText(json: string, start: number): number {
  for (let at = json.indexOf('"', start + 1); at !== -1; at = json.indexOf('"', at + 1)) {
    let slashes = 0
    while (json.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1
    if (slashes % 2 === 0) return at
  }
  return json.length
}
