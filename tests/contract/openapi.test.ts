import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { endpoints } from '#contract/index.ts'
import { openApi } from '#contract/openapi.ts'
import { REFUSALS } from '#contract/refusal.ts'
import type { RefusalCode } from '#contract/refusal.ts'
import { refusalsOf } from '#contract/refusals-of.ts'

const document = openApi(endpoints) as {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}

interface Operation {
  operationId: string
  security: unknown[]
  parameters: { name: string; in: string; required: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<string, { content?: Record<string, { schema: object }> }>
}

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

describe('the OpenAPI document', () => {
  it('says every endpoint of the table once, under a name of its own', () => {
    expect(operations).toHaveLength(endpoints.length)
    const names = operations.map(({ operation }) => operation.operationId)
    expect(new Set(names).size).toBe(names.length)
  })

  it('is OpenAPI 3.1, whose schemas are JSON Schema 2020-12', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    const ajv = new Ajv2020({ strict: false })
    const schemas = operations.flatMap(({ operation }) => [
      ...operation.parameters.map(({ schema }) => schema),
      ...Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => schema),
      ...Object.values(operation.responses).flatMap(({ content = {} }) =>
        Object.values(content).map(({ schema }) => schema),
      ),
    ])
    expect(schemas.length).toBeGreaterThan(endpoints.length)
    const wrong = schemas.filter((schema) => !('$ref' in schema) && !ajv.validateSchema(schema))
    expect(wrong).toEqual([])
  })

  it('names nothing that it does not define', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref)
    expect(refs.length).toBeGreaterThan(0)
    const isDefined = (ref = ''): boolean => {
      const [root, ...steps] = ref.split('/')
      const at = (place: unknown, step: string) =>
        (place as Record<string, unknown> | undefined)?.[step]
      return root === '#' && steps.length > 0 && steps.reduce<unknown>(at, document) !== undefined
    }
    expect(refs.filter((ref) => !isDefined(ref))).toEqual([])
  })

  it('asks for exactly the parameters that stand in each path', () => {
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
      const asked = operation.parameters.filter((each) => each.in === 'path')
      expect([path, asked.map(({ name }) => name).sort()]).toEqual([path, inPath])
      expect(asked.every(({ required }) => required)).toBe(true)
    }
  })

  it('answers each refusal of an endpoint under its status', () => {
    const missing = endpoints.flatMap((endpoint) => {
      const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
      const operation = document.paths[path]?.[endpoint.method.toLowerCase()]
      const isMissing = (code: RefusalCode) => !operation?.responses[REFUSALS[code]]
      return refusalsOf(endpoint)
        .filter(isMissing)
        .map((code) => `${path} ${code}`)
    })
    expect(missing).toEqual([])
  })

  it('leaves nothing open but signing in, the session and its own pages', () => {
    const open = operations.filter(({ operation }) => operation.security.length === 0)
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'get /docs',
      'get /docs/style.css',
      'get /health',
      'get /openapi.json',
      'get /session',
      'post /session',
    ])
  })
})
