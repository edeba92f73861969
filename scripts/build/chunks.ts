/** What a bundler says of a piece that it made. */
export interface Chunk {
  type: 'chunk'
  fileName: string
  name: string
  moduleIds: string[]
  imports: string[]
  code: string
  viteMetadata?: { importedCss: Set<string>; importedAssets: Set<string> }
}

export const chunksOf = (bundle: object): Chunk[] =>
  Object.values(bundle).filter((each: Chunk) => each.type === 'chunk')

/**
 * The piece that holds a module of ours and whatever is loaded with it, styles included.
 *
 * @param module its path from the root: `src/app/main.ts`
 */
export function filesOf(chunks: readonly Chunk[], module: string): Set<string> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const found = chunks.find(({ moduleIds }) =>
    moduleIds.some((id) => id.split('?')[0]?.endsWith(`/${module}`)),
  )
  if (!found) throw new Error(`no chunk of the build is ${module}`)
  const files = new Set<string>()
  const add = (chunk: Chunk | undefined) => {
    if (!chunk || files.has(chunk.fileName)) return
    files.add(chunk.fileName)
    chunk.viteMetadata?.importedCss.forEach((css) => files.add(css))
    chunk.imports.forEach((name) => add(byName.get(name)))
  }
  add(found)
  return files
}
