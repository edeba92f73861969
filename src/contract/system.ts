import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'

export const readHealth = endpoint({
  method: 'GET',
  path: '/health',
  summary: 'Whether the API reaches its database.',
  access: 'public',
  response: z.object({ status: z.literal('ok'), database: z.enum(['sqlite', 'postgres']) }),
  secret: true,
  refusals: ['unavailable'],
})

export const readOpenApi = endpoint({
  method: 'GET',
  path: '/openapi.json',
  summary: 'This contract as OpenAPI 3.1.',
  access: 'public',
  response: z.record(z.string(), z.unknown()),
  refusals: [],
})

export const readDocs = endpoint({
  method: 'GET',
  path: '/docs',
  summary: 'This contract as a readable page.',
  access: 'public',
  answers: ['text/html; charset=utf-8'],
  refusals: [],
})

export const readDocsStyle = endpoint({
  method: 'GET',
  path: '/docs/style.css',
  summary: 'The style of that page.',
  access: 'public',
  answers: ['text/css; charset=utf-8'],
  refusals: [],
})
