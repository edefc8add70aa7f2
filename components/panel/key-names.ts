/** Key names as the agent's keyboard shows them. */
export interface KeyNames {
  readonly primary: string;
  readonly undo: string;
  readonly paste: string;
  /** The same key as {@link primary}, in the words of `aria-keyshortcuts`. */
  readonly primaryForAria: string;
}

/** `platform` as `navigator.platform` gives it: Firefox has no `navigator.userAgentData`. */
export function keyNames(platform: string = navigator.platform): KeyNames {
  return /^(Mac|iP)/.test(platform)
    ? { primary: '⌘+↵', undo: '⌘Z', paste: '⌘V', primaryForAria: 'Meta+Enter' }
    : { primary: 'Ctrl+↵', undo: 'Ctrl+Z', paste: 'Ctrl+V', primaryForAria: 'Control+Enter' };
}
