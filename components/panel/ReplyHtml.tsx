import { type ComponentChild, h } from 'preact';
import { useMemo } from 'preact/hooks';
import { webAddress } from './links';

/** What a reply consists of; see `Reply.html`. */
const ALLOWED = new Set(['p', 'ol', 'li', 'strong', 'a', 'br']);

/** The reply as the customer's helpdesk will show it: elements built one by one, never markup put into the page. */
export function ReplyHtml({ html }: { html: string }) {
  return <>{useMemo(() => buildNodes(new DOMParser().parseFromString(html, 'text/html').body), [html])}</>;
}

function buildNodes(parent: Node): ComponentChild[] {
  return [...parent.childNodes].map((node, key) => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue;
    if (!(node instanceof Element)) return null;
    const name = node.localName;
    // An element that no reply has is left out with its attributes; its words stay in sight.
    if (!ALLOWED.has(name)) return h('span', { key }, buildNodes(node));
    if (name === 'br') return h('br', { key });
    const href = name === 'a' ? webAddress(node.getAttribute('href') ?? '')?.href : undefined;
    const link = href === undefined ? {} : { href, target: '_blank', rel: 'noreferrer' };
    const block = name === 'p' || name === 'li' ? { dir: 'auto' } : {};
    return h(name, { key, ...link, ...block }, buildNodes(node));
  });
}
