import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Asked {
  files: readonly string[]
  asks: readonly string[]
}
/** As scripts/build/preloads.ts writes it. */
interface Preloads {
  always: Asked
  screens: readonly (Asked & { path: string })[]
}

/**
 * What the page at an address will load and ask for, as a `Link` header: the browser begins with it before
 * it has read a line of script. A browser that knows nothing of it asks when it comes to it.
 *
 * @param folder the built application; without the list of a build nothing is said
 */
export function preloadsOf(
  folder: string,
): (path: string, isVisitor: boolean) => string | undefined {
  const list = join(folder, 'preloads.json')
  if (!existsSync(list)) return () => undefined
  const { always, screens } = JSON.parse(readFileSync(list, 'utf8')) as Preloads
  const common = linksOf(always, {})
  const patterns = screens.map((screen) => ({ screen, pattern: patternOf(screen.path) }))

  return (path, isVisitor) => {
    // Whoever signs in first sees another screen before.
    for (const { screen, pattern } of isVisitor ? [] : patterns) {
      const found = pattern.exec(path)
      if (found) return [...common, ...linksOf(screen, found.groups ?? {})].join(', ')
    }
    return common.join(', ')
  }
}

/** `/bulletins/:id/read`; an id has no letter that could end a header or a link. */
const patternOf = (path: string) =>
  new RegExp(
    `^${path.replaceAll(/:(\w+)/g, (_whole, name: string) => `(?<${name}>[\\w-]{1,64})`)}$`,
  )

const linksOf = ({ files, asks }: Asked, ids: Readonly<Record<string, string>>): string[] => [
  ...files.map((file) =>
    file.endsWith('.css')
      ? `<${file}>; rel=preload; as=style; crossorigin`
      : `<${file}>; rel=modulepreload; crossorigin`,
  ),
  ...asks.map((path) => {
    const place = path.replaceAll(/:(\w+)/g, (_whole, name: string) => ids[name] ?? '')
    return `<${place}>; rel=preload; as=fetch; crossorigin`
  }),
]
