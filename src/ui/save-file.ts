/** Hands a file that was answered to the reader's browser, under its name. */
export function saveFile({ name, blob }: { name: string; blob: Blob }): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken it by the next turn; until then the address must live.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
