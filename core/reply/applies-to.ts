import type { Step } from '../articles/article';
import { findSystemOfDevice } from '../facts/device-facts';
import type { Fact, Facts } from '../facts/facts';
import { excludes, isInRange, parseSystem } from './named-system';

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
    if (platforms?.every((platform) => excludes(system.platform, platform)))
      return { because: words, needs: platforms.join(', ') };
    const range = versions?.[system.platform];
    if (range !== undefined && system.version.length > 0 && !isInRange(system.version, range))
      return { because: words, needs: `${system.platform} ${range}` };
  }
  if (facts.device && devices && isOtherDevice(facts.device, devices)) {
    return { because: facts.device.evidence.text, needs: devices.join(', ') };
  }
  return null;
}

/** Of the same kind, and none of them: an iPhone in a ticket about a Mac's disk does not say which Mac it is. */
function isOtherDevice(device: Fact, devices: readonly string[]): boolean {
  const system = findSystemOfDevice(device)?.value;
  const isSameKind = devices.some((wanted) => {
    const of = findSystemOfDevice({ ...device, value: wanted })?.value;
    return system === undefined || of === undefined || system === of || excludes(system, of);
  });
  return isSameKind && !devices.some((wanted) => mayBe(device.value.toLowerCase(), wanted.toLowerCase()));
}

/** "iPhone" alone does not tell which, nor does "Mac"; "iPhone 14" does, and "iPhone 8" is not "iPhone 80". */
function mayBe(device: string, wanted: string): boolean {
  const [shorter, longer] = device.length < wanted.length ? [device, wanted] : [wanted, device];
  const isEnded = shorter === device ? /^[^\d]/ : /^[^\p{L}\d]/u;
  const rest = longer.slice(shorter.length);
  return longer.startsWith(shorter) && (rest === '' || isEnded.test(rest));
}
