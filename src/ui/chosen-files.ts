import type { Sentence } from './words.ts'

export interface FileLimits {
  /** Endings with a dot, lower case: `.xlsx`. */
  accept: readonly string[]
  /** Bytes of one file. */
  maxBytes: number
  /** Of the limit, as the reader sees it. */
  maxSize: string
  maxFiles: number
}

const isAccepted = (name: string, accept: readonly string[]) =>
  accept.length === 0 || accept.some((ending) => name.toLowerCase().endsWith(ending))

/** Adds files to those chosen, and says why one was left out. */
export function addFiles(
  chosen: readonly File[],
  added: readonly File[],
  { accept, maxBytes, maxSize, maxFiles }: FileLimits,
): { files: File[]; problems: Sentence[] } {
  const problems: Sentence[] = []
  const fit = added.filter(({ name, size }) => {
    if (!isAccepted(name, accept)) problems.push({ key: 'ui.file.wrongType', params: { name } })
    else if (size > maxBytes)
      problems.push({ key: 'ui.file.tooBig', params: { name, size: maxSize } })
    else return true
    return false
  })
  // A place for one file takes the newest; a place for several fills up.
  const files =
    maxFiles === 1 ? [...chosen, ...fit].slice(-1) : [...chosen, ...fit].slice(0, maxFiles)
  if (maxFiles > 1 && chosen.length + fit.length > maxFiles) {
    problems.push({ key: 'ui.file.tooMany', params: { max: maxFiles } })
  }
  return { files, problems }
}
