/** Whether the server answers at all: otherwise a page that is asked for anew leaves the browser with nothing. */
export async function isServing(): Promise<boolean> {
  if (!navigator.onLine) return false
  const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => undefined)
  return answer?.ok === true
}
