/** What an agent does in the card with mouse and keyboard. Pages have shortcuts of one letter, and close editors on clicks. */
const KEPT = [
  ...['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'change'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'],
  ...['touchstart', 'touchend', 'focusin', 'focusout', 'copy', 'wheel'],
];

/** Keeps them from the page's listeners behind the shadow root. A page that listens at the window first still hears them. */
export function keepEvents(host: Element): void {
  for (const type of KEPT) host.addEventListener(type, (event) => event.stopPropagation());
}
