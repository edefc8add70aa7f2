/** The oldest major versions that the extension works in; why these, says docs/decisions.md, no. 11. */
export const OLDEST_CHROMIUM = 120;
export const OLDEST_FIREFOX = 142;
