import { useLayoutEffect, useState } from 'preact/hooks';

const SECTION = 'knowledge-base';

/** Where in the knowledge base the page is: `#knowledge-base/edit/own/vpn-first` gives its parts after the section. */
export function useAddress(): readonly string[] {
  const [parts, setParts] = useState(readAddress);
  // Before the browser goes on: between the first reading and a later effect, a change would pass unseen.
  useLayoutEffect(() => {
    const follow = () => setParts(readAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return parts;
}

export function addressOf(...parts: readonly string[]): string {
  return `#${[SECTION, ...parts.map(encodeURIComponent)].join('/')}`;
}

export function goTo(...parts: readonly string[]): void {
  location.hash = addressOf(...parts);
}

function readAddress(): readonly string[] {
  const [, ...parts] = location.hash.slice(1).split('/');
  return parts.flatMap((part) => {
    try {
      return [decodeURIComponent(part)];
    } catch {
      // An address somebody typed by hand.
      return [];
    }
  });
}
