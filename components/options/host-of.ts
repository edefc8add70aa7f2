/** `https://desk.example:8080/*` → `desk.example`, since a port is no part of what is allowed; else as it is. */
export function hostOf(pattern: string): string {
  return URL.canParse(pattern) ? new URL(pattern).hostname : pattern;
}
