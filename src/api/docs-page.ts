import type { Endpoint } from '#contract/endpoint.ts'
import { schemaOf } from '#contract/openapi.ts'
import { REFUSALS } from '#contract/refusal.ts'
import { refusalsOf } from '#contract/refusals-of.ts'

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const slug = ({ method, path }: Endpoint): string =>
  `${method}${path}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')

/** The contract as a page to read: no script, no file from anywhere else. */
export function docsPage(endpoints: readonly Endpoint[]): string {
  const nouns = [...groupByNoun(endpoints)]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gongxin API</title>
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<h1>Gongxin (公信) API</h1>
<p>All paths begin with <code>/api</code>. The same contract as <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
<nav aria-label="Endpoints">${nouns.map(contents).join('')}</nav>
<main>${endpoints.map(section).join('')}${refusalList()}</main>
</body>
</html>`
}

function groupByNoun(endpoints: readonly Endpoint[]): Map<string, Endpoint[]> {
  const groups = new Map<string, Endpoint[]>()
  for (const endpoint of endpoints) {
    const [, noun = ''] = endpoint.path.split('/')
    groups.set(noun, [...(groups.get(noun) ?? []), endpoint])
  }
  return groups
}

const contents = ([noun, endpoints]: [string, Endpoint[]]): string =>
  `<h2>${escaped(noun)}</h2><ul>${endpoints
    .map((each) => `<li><a href="#${slug(each)}">${each.method} ${escaped(each.path)}</a></li>`)
    .join('')}</ul>`

function section(endpoint: Endpoint): string {
  const { method, path, summary, access, params, query, body, response } = endpoint
  const parts = [
    schema('Path', params && schemaOf(params, 'input')),
    schema('Query', query && schemaOf(query, 'input')),
    schema('Body', body && schemaOf(body, 'input')),
    files('Takes', endpoint.accepts),
    files('Answers', endpoint.answers),
    schema('Answer', response && schemaOf(response, 'output')),
  ]
  const refusals = refusalsOf(endpoint)
    .map((code) => `<a href="#${code}">${code}</a>`)
    .join(', ')
  return `<section id="${slug(endpoint)}"><h2>${method} <code>${escaped(path)}</code></h2>
<p>${escaped(summary)}</p><p>Access: <code>${access}</code></p>${parts.join('')}
<p>Refusals: ${refusals}</p></section>`
}

const schema = (title: string, content: unknown): string =>
  content === undefined
    ? ''
    : `<details><summary>${title}</summary><pre>${escaped(JSON.stringify(content, null, 2))}</pre></details>`

const files = (title: string, types: readonly string[] | undefined): string =>
  types ? `<p>${title}: ${types.map((type) => `<code>${escaped(type)}</code>`).join(', ')}</p>` : ''

const refusalList = (): string =>
  `<section><h2>Refusals</h2><dl>${Object.entries(REFUSALS)
    .map(([code, status]) => `<dt id="${code}"><code>${code}</code></dt><dd>${status}</dd>`)
    .join('')}</dl></section>`

export const DOCS_STYLE = `
body { font: 1rem/1.6 system-ui, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color: #1f2328; background: #fff; }
h2 { font-size: 1.125rem; margin-block: 1.5rem 0.25rem; }
nav ul { margin: 0; padding-inline-start: 1.25rem; }
section { border-block-start: 1px solid #d0d7de; }
pre { overflow: auto; padding: 0.75rem; background: #f6f8fa; }
code { font-family: ui-monospace, Consolas, monospace; }
a { color: #0b57d0; }
summary { cursor: pointer; }
@media (prefers-color-scheme: dark) {
  body { color: #e6edf3; background: #0d1117; }
  pre { background: #161b22; }
  section { border-color: #30363d; }
  a { color: #8ab4f8; }
}
`
