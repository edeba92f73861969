import axios, { isAxiosError } from 'axios'
import type { AxiosRequestConfig, AxiosResponse } from 'axios'
import type { z } from 'zod'
import { CSRF_HEADER, FILE_NAME_HEADER, KEY_HEADER, NOW_HEADER } from '#contract/endpoint.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { newKey } from '#client/attempt.ts'
import { answersAreFresh, keepAnswer, keptAnswer } from '#client/kept-answers.ts'
import { RefusedError, UnreachableError, problemOf } from '#client/refused-error.ts'
import { hearClock } from '#client/today.ts'

type Part<Name extends string, S extends z.ZodType> = S extends z.ZodUndefined
  ? { [N in Name]?: undefined }
  : { [N in Name]: z.input<S> }

/** What an endpoint asks for, as its contract says. */
export type Question<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = Part<
  'params',
  P
> &
  Part<'query', Q> &
  Part<'body', B> & {
    /** For endpoints that take a file. */
    file?: File
    signal?: AbortSignal
    /** Makes a repeated write the same write; left out, each call is a new one. */
    key?: string
  }

/** A file that was answered. */
export interface Download {
  name: string
  blob: Blob
}

type Answer<R extends z.ZodType> = R extends z.ZodUndefined ? undefined : z.output<R>

/** Nothing to say where the contract asks for nothing. */
type Asking<A> = Record<string, never> extends A ? [question?: A] : [question: A]

const http = axios.create({ baseURL: '/api', timeout: 120_000, validateStatus: () => true })

let csrf = ''

/** Every write carries the token of the session; GET /session answers it. */
export function setCsrf(token: string | undefined): void {
  csrf = token ?? ''
}

let lapsed: () => void = () => {}

/** What to do when the server no longer knows the session: the reader signs in again and returns. */
export function onSessionLapsed(listener: () => void): void {
  lapsed = listener
}

/**
 * One call of one endpoint.
 *
 * @throws RefusedError when the API says no
 * @throws UnreachableError when no answer came
 */
export async function call<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(endpoint: Endpoint<P, Q, B, R>, ...[question]: Asking<Question<P, Q, B>>): Promise<Answer<R>> {
  const data = await (endpoint.offline
    ? sendOrRemember(endpoint, question)
    : answerTo(endpoint, question))
  return (data === '' ? undefined : data) as Answer<R>
}

async function answerTo(endpoint: Endpoint, question?: Anything): Promise<unknown> {
  const { data } = await send(endpoint, question)
  answersAreFresh()
  return data
}

/** Without a network, what the same question was answered before. */
async function sendOrRemember(endpoint: Endpoint, question: Anything = {}): Promise<unknown> {
  const { params, query } = question
  const address = `${endpoint.path} ${JSON.stringify({ params, query })}`
  try {
    const data = await answerTo(endpoint, question)
    void keepAnswer(address, data)
    return data
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error
    const kept = await keptAnswer(address)
    if (kept === undefined) throw error
    return kept
  }
}

/** One call of an endpoint that answers a file. */
export async function download<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  endpoint: Endpoint<P, Q, B>,
  ...[question]: Asking<Question<P, Q, B>>
): Promise<Download> {
  const { data, headers } = await send(endpoint, question, { responseType: 'blob' })
  return { name: nameIn(String(headers['content-disposition'] ?? '')), blob: data as Blob }
}

interface Anything {
  params?: unknown
  query?: unknown
  body?: unknown
  file?: File
  signal?: AbortSignal
  key?: string
}

async function send(
  endpoint: Endpoint,
  question: Anything = {},
  more: AxiosRequestConfig = {},
): Promise<AxiosResponse> {
  const { file, signal, query } = question
  const request: AxiosRequestConfig = {
    ...more,
    method: endpoint.method,
    url: addressOf(endpoint, question.params),
    params: query,
    data: file ?? question.body,
    headers: headersOf(endpoint, question),
    ...(signal && { signal }),
  }
  const first = await withRetry(request, endpoint.method === 'GET' || !file)
  const answer = isOfVisitor(first) ? await http.request(request) : first
  hearClock(answer.headers[NOW_HEADER])
  if (answer.status >= 400) {
    const refused = new RefusedError(await problemOf(answer.data))
    if (refused.code === 'not-signed-in') lapsed()
    throw refused
  }
  return answer
}

/** What a browser fetched ahead of the script was asked before somebody signed in: it is asked anew. */
const isOfVisitor = ({ status, config }: AxiosResponse): boolean =>
  status === 401 && csrf !== '' && config.method === 'get'

function headersOf({ method }: Endpoint, { file, body, key }: Anything): Record<string, string> {
  return {
    ...(method !== 'GET' && {
      // The sign-in page has no token yet; the header alone shows that no form of another site sent this.
      [CSRF_HEADER]: csrf || 'none',
      [KEY_HEADER]: key ?? newKey(),
    }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(file && {
      'content-type': file.type || 'application/octet-stream',
      [FILE_NAME_HEADER]: encodeURIComponent(file.name),
    }),
  }
}

/** Where the answer got lost, the same question is asked once more: the key keeps a write from being done twice. */
async function withRetry(request: AxiosRequestConfig, mayRepeat: boolean): Promise<AxiosResponse> {
  try {
    return await http.request(request)
  } catch (error) {
    if (!isAxiosError(error) || axios.isCancel(error)) throw error
    if (!mayRepeat) throw new UnreachableError()
    return await http.request(request).catch((again: unknown) => {
      throw axios.isCancel(again) ? again : new UnreachableError()
    })
  }
}

const addressOf = ({ path }: Endpoint, params: unknown): string =>
  path.replaceAll(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown> | undefined)?.[name])),
  )

function nameIn(disposition: string): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? []
  return encoded === undefined ? 'download' : decodeURIComponent(encoded)
}
