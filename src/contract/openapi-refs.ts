type Json = Record<string, unknown>

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A JSON Schema may define names of its own (`$defs`, where something contains itself) and refer to
 * them from its own root. Inside a larger document that root is another one: the definitions move
 * to the components of the document, and the references follow.
 */
export function withoutInnerNames(document: Json): Json {
  const moved: Json = {}

  function lift(value: unknown, names: ReadonlyMap<string, string>): unknown {
    if (Array.isArray(value)) return value.map((each) => lift(each, names))
    if (!isJson(value)) return value
    const { $defs, ...rest } = value
    const inner = isJson($defs) ? nameAll($defs, names) : names
    return Object.fromEntries(
      Object.entries(rest).map(([key, each]) => [
        key,
        key === '$ref' && typeof each === 'string' ? (inner.get(each) ?? each) : lift(each, inner),
      ]),
    )
  }

  function nameAll(definitions: Json, outer: ReadonlyMap<string, string>) {
    const names = new Map(outer)
    const keys = Object.keys(definitions)
    // Reserved first: definitions may refer to each other.
    for (const key of keys) {
      const name = `Part${Object.keys(moved).length + 1}`
      moved[name] = {}
      names.set(`#/$defs/${key}`, `#/components/schemas/${name}`)
    }
    for (const key of keys) {
      const name = names.get(`#/$defs/${key}`)?.split('/').at(-1) ?? key
      moved[name] = lift(definitions[key], names)
    }
    return names
  }

  const lifted = lift(document, new Map()) as Json
  const components = lifted['components'] as Json
  const schemas = { ...(components['schemas'] as Json), ...moved }
  return { ...lifted, components: { ...components, schemas } }
}
