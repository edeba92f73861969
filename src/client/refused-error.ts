import type { Problem } from '#contract/refusal.ts'

/** The API said no: why, with the numbers of the sentence, and where to find it in the log. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }

  get code(): Problem['code'] {
    return this.problem.code
  }
}

/** No answer came: the network, or a server that is down. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
  readonly code = 'unreachable'
}

/** The problem in an answer, also where it arrived as a file; anything else is a fault of the server. */
export async function problemOf(data: unknown): Promise<Problem> {
  const content: unknown = data instanceof Blob ? parsed(await data.text()) : data
  if (typeof content === 'object' && content !== null && 'code' in content) {
    return content as Problem
  }
  return { type: '', title: '', status: 500, code: 'internal', params: {}, correlation: '' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
