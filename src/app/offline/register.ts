/** Lets the product open without a network from now on; a browser that cannot goes on as before. */
export function keepShell(): void {
  if (__DEMO__ || !import.meta.env.PROD || !('serviceWorker' in navigator)) return
  navigator.serviceWorker.register('/offline.js').catch(() => {
    // Storage full, or forbidden by the office: reading needs the network then.
  })
}
