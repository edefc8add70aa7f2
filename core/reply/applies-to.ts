import type { Step } from '../articles/article';
import type { Facts } from '../facts/facts';

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

/** `null` for a system that is not known here: no step is left out for it. */
export function parseSystem(name: string): NamedSystem | null {
  const plain = name.toLowerCase().trim();
  const platform = PLATFORMS.find(([, pattern]) => pattern.test(plain))?.[0];
  if (platform === undefined) return null;
  const named =
    platform === 'macOS' ? Object.entries(MACOS_NAMES).find(([word]) => plain.endsWith(word)) : undefined;
  const digits = /\d+(?:\.\d+)*/.exec(plain)?.[0];
  return { platform, version: named?.[1] ?? digits?.split('.').map(Number) ?? [] };
}

/** Why a step is not for this customer. */
export interface Mismatch {
  /** The words of the ticket. */
  readonly because: string;
  /** What the step is for, as `iOS, iPadOS`, `macOS 13+` or `iPhone SE`. */
  readonly needs: string;
}

/** `null` where the step applies, or where the ticket does not say enough to rule it out. */
export function findMismatch(step: Step, facts: Facts): Mismatch | null {
  const { platforms, versions, devices } = step;
  const system = facts.os && parseSystem(facts.os.value);
  if (facts.os && system) {
    const words = facts.os.evidence.text;
    if (platforms && !platforms.some((platform) => isSamePlatform(platform, system.platform)))
      return { because: words, needs: platforms.join(', ') };
    const range = versions?.[system.platform];
    if (range !== undefined && system.version.length > 0 && !isInRange(system.version, range))
      return { because: words, needs: `${system.platform} ${range}` };
  }
  if (facts.device && devices && !namesDevice(facts.device.value, devices)) {
    return { because: facts.device.evidence.text, needs: devices.join(', ') };
  }
  return null;
}

function isSamePlatform(platform: string, named: string): boolean {
  return platform.toLowerCase() === named.toLowerCase();
}

/**
 * "iPhone" alone does not tell which; "iPhone 14" does, and "iPhone 8" is not "iPhone 80". A device of another family
 * ("iPad") is told by its first word.
 */
function namesDevice(device: string, devices: readonly string[]): boolean {
  const name = device.toLowerCase();
  return devices.some((wanted) => {
    const want = wanted.toLowerCase();
    const [shorter, longer] = name.length < want.length ? [name, want] : [want, name];
    return longer.startsWith(shorter) && !/^[\p{L}\d]/u.test(longer.slice(shorter.length));
  });
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
