import { z } from 'zod'
import {
  CORRELATION_HEADER,
  CSRF_HEADER,
  FILE_NAME_HEADER,
  KEY_HEADER,
} from '#contract/endpoint.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { ProblemBody, REFUSALS } from '#contract/refusal.ts'
import type { RefusalCode } from '#contract/refusal.ts'
import { refusalsOf } from '#contract/refusals-of.ts'
import { withoutInnerNames } from '#contract/openapi-refs.ts'

type Json = Record<string, unknown>

/** The contract as an OpenAPI 3.1 document, made from the table and from nothing else. */
export function openApi(endpoints: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return withoutInnerNames({
    openapi: '3.1.1',
    info: {
      title: 'Gongxin (公信)',
      version: '1',
      description:
        'Compliance supervision and accountability. Sign in with POST /session: a cookie carries the session.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(ProblemBody, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'gx_session' },
        csrf: { type: 'apiKey', in: 'header', name: CSRF_HEADER },
        key: { type: 'http', scheme: 'bearer' },
      },
    },
  })
}

function operation(endpoint: Endpoint): Json {
  const { method, access, summary, path } = endpoint
  const [, noun = ''] = path.split('/')
  const person = method === 'GET' ? { session: [] } : { session: [], csrf: [] }
  const security = endpoint.byKey ? [person, { key: [] }] : [person]
  const body = requestBody(endpoint)
  return {
    operationId: operationId(endpoint),
    tags: [noun],
    summary,
    description: `Access: ${access}.`,
    security: access === 'public' ? [] : security,
    parameters: [
      ...parameters(endpoint.params, 'path'),
      ...parameters(endpoint.query, 'query'),
      ...headers(endpoint),
    ],
    ...(body && { requestBody: body }),
    responses: responses(endpoint),
  }
}

/** `GET /units/:unit/facts` is `get-units-by-unit-facts`. */
const operationId = ({ method, path }: Endpoint): string =>
  `${method.toLowerCase()}${path.replaceAll('/:', '-by-').replaceAll(/[/.]/g, '-')}`

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(typeof description === 'string' && { description }),
      schema: rest,
    }
  })
}

function headers({ method, accepts, access, secret }: Endpoint): Json[] {
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  })
  return [
    ...(method === 'GET' || access === 'public' || secret
      ? []
      : [header(KEY_HEADER, 'Makes the write safe to repeat.')]),
    ...(accepts ? [header(FILE_NAME_HEADER, 'Name of the file, percent-encoded.')] : []),
  ]
}

function requestBody({ body, accepts }: Endpoint): Json | undefined {
  if (accepts) return { required: true, content: files(accepts) }
  if (!body) return undefined
  return { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } }
}

const files = (types: readonly string[]): Json =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))

function responses(endpoint: Endpoint): Json {
  const correlation = {
    [CORRELATION_HEADER]: {
      description: 'Finds the entry in the log of the server.',
      schema: { type: 'string' },
    },
  }
  return { ...success(endpoint, correlation), ...problems(endpoint, correlation) }
}

function success({ method, response, answers, secret }: Endpoint, headers: Json): Json {
  if (answers) return { 200: { description: 'The file.', headers, content: files(answers) } }
  if (!response) return { 204: { description: 'Done.', headers } }
  const content = { 'application/json': { schema: schemaOf(response, 'output') } }
  const unchanged = { 304: { description: 'What If-None-Match names still holds.', headers } }
  return {
    200: { description: 'The answer.', headers, content },
    ...(method === 'GET' && !secret && unchanged),
  }
}

function problems(endpoint: Endpoint, headers: Json): Json {
  const byStatus = new Map<number, RefusalCode[]>()
  for (const code of refusalsOf(endpoint)) {
    byStatus.set(REFUSALS[code], [...(byStatus.get(REFUSALS[code]) ?? []), code])
  }
  const schema = { $ref: '#/components/schemas/Problem' }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.join(', '),
        headers,
        content: { 'application/problem+json': { schema } },
      },
    ]),
  )
}

/** A schema of the contract as JSON Schema; what JSON Schema cannot say allows anything. */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  })
  return rest
}
