/** A system as the ticket names it, in the words that articles use. */
export interface NamedSystem {
  readonly platform: string;
  /** Empty where the ticket names none. */
  readonly version: readonly number[];
}

/** How customers write systems; the first that fits counts. iPadOS before iOS, Windows Server before Windows. */
const PLATFORMS: readonly (readonly [platform: string, pattern: RegExp])[] = [
  ['iPadOS', /^ipados/],
  ['iOS', /^ios/],
  ['watchOS', /^watchos/],
  ['macOS', /^(?:mac ?os|os ?x)/],
  ['Android', /^(?:android|アンドロイド|安卓)/],
  ['HarmonyOS', /^鸿蒙/],
  ['Windows Server', /^win(?:dows)? server/],
  ['Windows', /^(?:win(?:dows)?\b|ウィンドウズ)/],
  ['Linux', /^(?:linux|ubuntu|debian|centos|rhel|red hat|fedora|opensuse|almalinux|rocky)/],
  ['DSM', /^dsm/],
  ['QTS', /^qts/],
];

/** Apple's names for the versions of macOS, on support.apple.com/109033. */
const MACOS_NAMES: Readonly<Record<string, readonly number[]>> = {
  tahoe: [26],
  sequoia: [15],
  sonoma: [14],
  ventura: [13],
  monterey: [12],
  'big sur': [11],
  catalina: [10, 15],
  mojave: [10, 14],
};

/** Systems of which one customer has one: somebody with Android has no iPhone in the ticket, but may well have a Mac. */
const FAMILIES: readonly (readonly string[])[] = [
  ['iOS', 'iPadOS', 'Android', 'HarmonyOS'],
  ['macOS', 'Windows', 'Windows Server', 'Linux'],
  ['DSM', 'QTS'],
];

/** `null` for a system that is not known here: no step is left out for it. */
export function parseSystem(name: string): NamedSystem | null {
  const plain = name.toLowerCase().trim();
  const platform = PLATFORMS.find(([, pattern]) => pattern.test(plain))?.[0];
  if (platform === undefined) return null;
  const named =
    platform === 'macOS' ? Object.entries(MACOS_NAMES).find(([word]) => plain.endsWith(word)) : undefined;
  // A distribution counts in a way of its own: Debian 12 is no Linux 12.
  const digits = platform === 'Linux' ? undefined : /\d+(?:\.\d+)*/.exec(plain)?.[0];
  return { platform, version: named?.[1] ?? digits?.split('.').map(Number) ?? [] };
}

/** True where a customer who has the one system does not have the other, so that what is for it is not for them. */
export function excludes(has: string, other: string): boolean {
  const family = FAMILIES.find((systems) => systems.includes(has));
  // What Windows does, its server edition does as well.
  if (has === 'Windows Server' && other === 'Windows') return false;
  return has !== other && family !== undefined && family.includes(other);
}

/** `13+` from that version on, `-12` up to and with it, `13-15` within. */
export function isInRange(version: readonly number[], range: string): boolean {
  const [, from = '', to = ''] = /^([\d.]*)(?:\+|-([\d.]*))?$/.exec(range) ?? [];
  const lowest = toNumbers(from);
  const highest = range.endsWith('+') ? [] : toNumbers(range.includes('-') ? to : from);
  return compare(version, lowest) >= 0 && (highest.length === 0 || compare(version, highest) <= 0);
}

function toNumbers(version: string): number[] {
  return version === '' ? [] : version.split('.').map(Number);
}

/** By the parts that both name: "17" and "17.5" are equal where only the first is asked for. */
function compare(version: readonly number[], bound: readonly number[]): number {
  for (let index = 0; index < Math.min(version.length, bound.length); index += 1) {
    const difference = (version[index] ?? 0) - (bound[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
