import type { Helpdesk } from './helpdesk';

export interface HelpdeskPage {
  readonly helpdesk: Helpdesk;
  readonly kind: 'ticket' | 'reply';
  readonly number: string | null;
  /** True where a list of tickets may be at this address as well. */
  readonly mayBeList: boolean;
}

export interface PageAddress {
  readonly host: string;
  /** Path with query and hash, such as `/Ticket/Display.html?id=1`. */
  readonly path: string;
}

/**
 * Which helpdesk's page this is, `null` for none.
 * @param has whether the page has an element for a selector
 */
export function findHelpdeskPage(
  helpdesks: readonly Helpdesk[],
  { host, path }: PageAddress,
  has: (selector: string) => boolean,
): HelpdeskPage | null {
  for (const helpdesk of helpdesks) {
    const page = helpdesk.pages.find(
      ({ hosts, path: pattern, marker }) =>
        (hosts === undefined || isOneOf(hosts, host)) &&
        new RegExp(pattern).test(path) &&
        (marker === undefined || marker.some(has)),
    );
    if (!page) continue;
    const number = new RegExp(helpdesk.number).exec(path)?.[1] ?? null;
    return { helpdesk, kind: page.kind, number, mayBeList: page.mayBeList ?? false };
  }
  return null;
}

/** `*.example.com` is every host below it, not `example.com` itself. */
export function isOneOf(hosts: readonly string[], host: string): boolean {
  return hosts.some((pattern) =>
    pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern,
  );
}
