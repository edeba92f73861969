/**
 * A page as it is shown in a frame that runs nothing: without its script and its own style, which the
 * policy of this system would not let in, and with links that rest.
 */
export function previewText(page: string, isElder: boolean): string {
  // Reading a style is enough for the policy to complain: it goes while it is text.
  const bare = page.replace(/<style[\s\S]*?<\/style>/g, '')
  const document = new DOMParser().parseFromString(bare, 'text/html')
  for (const one of document.querySelectorAll('script, [http-equiv], #tools')) one.remove()
  for (const link of document.querySelectorAll('a')) link.removeAttribute('href')
  if (isElder) document.documentElement.setAttribute('data-elder', 'yes')
  return `<!doctype html>${document.documentElement.outerHTML}`
}

/** Puts the style on a framed page by the one way that needs no exception from the policy. */
export function dress(frame: HTMLIFrameElement, style: string): void {
  const view = frame.contentWindow as (Window & typeof globalThis) | null
  if (!view?.CSSStyleSheet || !frame.contentDocument) return
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(style)
  frame.contentDocument.adoptedStyleSheets = [sheet]
}
