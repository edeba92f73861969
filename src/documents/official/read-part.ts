const END_OF_DIRECTORY = 0x06054b50
const END_SIZE = 22

/**
 * A part of an archive that was just packed, as text: without a comment, and deflated.
 *
 * @throws Error when it has no such part
 */
export async function readPart(archive: Uint8Array<ArrayBuffer>, path: string): Promise<string> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = archive.length - END_SIZE
  if (view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('not an archive as packed')
  const decoder = new TextDecoder()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const nameLength = view.getUint16(at + 28, true)
    if (decoder.decode(archive.subarray(at + 46, at + 46 + nameLength)) === path) {
      const local = view.getUint32(at + 42, true)
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      return inflated(archive.slice(from, from + view.getUint32(at + 20, true)))
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  throw new Error(`no part ${path}`)
}

/** By the platform: what comes out is the same everywhere. */
const inflated = (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  new Response(
    new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')),
  ).text()
