import type { Page } from '@playwright/test'

/** A script or a style, and whether it was there before the reader saw what he came for. */
export interface LoadedFile {
  path: string
  /** Bytes as they were sent: the server compresses. */
  sent: number
  isNeeded: boolean
}

/**
 * Opens a screen in a page that has nothing of it yet.
 *
 * @param shows what its reader comes for
 * @param settleMs how long whatever comes after that is waited for
 */
export async function filesUntilSeen(
  page: Page,
  address: string,
  shows: RegExp,
  settleMs = 0,
): Promise<LoadedFile[]> {
  await page.addInitScript((wanted) => {
    const look = new MutationObserver(() => {
      if (!new RegExp(wanted).test(document.body?.textContent ?? '')) return
      performance.mark('seen')
      look.disconnect()
    })
    look.observe(document, { childList: true, subtree: true })
  }, shows.source)
  await page.goto(address)
  await page
    .waitForFunction(() => performance.getEntriesByName('seen').length > 0)
    .catch(() => {
      throw new Error(`${address} did not show ${shows.source}`)
    })
  await page.waitForTimeout(settleMs)
  return await page.evaluate(() => {
    const seen = performance.getEntriesByName('seen')[0]?.startTime ?? Infinity
    return (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => /\.(js|css)$/.test(new URL(name).pathname))
      .map(({ name, encodedBodySize, responseEnd }) => ({
        path: new URL(name).pathname,
        sent: encodedBodySize,
        isNeeded: responseEnd <= seen,
      }))
  })
}
