/** What page and worker of the demonstration say to each other. */
export interface DemoQuestion {
  id: string
  url: string
  method: string
  headers: [string, string][]
  body: ArrayBuffer | undefined
  /** The jar, which the page keeps for its tab. */
  cookies: Record<string, string>
}

export interface DemoAnswer {
  id: string
  status: number
  headers: [string, string][]
  body: ArrayBuffer
  cookies: [name: string, value: string, maxAge: number][]
}

export type DemoMessage = DemoAnswer | { id: 'ready' } | { id: 'failed'; because: string }
