import { promisify } from 'node:util'
import { gzip as compress } from 'node:zlib'

/** Half of the time of the usual level, for a tenth more bytes. */
const LEVEL = 2

const compressed = promisify(compress)

/** Beside the thread that answers. */
export const gzip = async (text: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await compressed(text, { level: LEVEL }))
