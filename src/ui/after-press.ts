/** In ms: a press that ends without a click, such as one that selects text, is over by then. */
const WITHOUT_CLICK = 300

let isPressed = false
let isWatched = false
const waiting: (() => void)[] = []

function over() {
  isPressed = false
  for (const act of waiting.splice(0)) act()
}

/** Must have begun before the press that matters. */
export function watchPresses(): void {
  if (isWatched) return
  isWatched = true
  window.addEventListener('pointerdown', () => (isPressed = true), true)
  // What the click does comes first.
  window.addEventListener('click', () => setTimeout(over), true)
  for (const end of ['pointerup', 'pointercancel']) {
    window.addEventListener(end, () => setTimeout(over, WITHOUT_CLICK), true)
  }
}

/**
 * At once, or when the pointer that is down has been released: what moves the page in between takes
 * the button away from under the finger, and the press does nothing.
 */
export function afterPress(act: () => void): void {
  if (isPressed) waiting.push(act)
  else act()
}
