import type { Article } from '../../core/articles/article';

/** The address where it is one of the web; `null` for `javascript:`, `data:`, files and what is no address at all. */
export function webAddress(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

/** A site as people know it: the host of an address, and what is no address as it is. */
export function siteName(site: string): string {
  return webAddress(site)?.host ?? site;
}

/** Every source of an article once, those of the steps in the steps' order. */
export function sourcesOf(article: Article): URL[] {
  const texts = new Set([...article.sources, ...article.steps.flatMap((step) => step.sources)]);
  return [...texts].flatMap((text) => webAddress(text) ?? []);
}

/** Host and path, which tell an agent more than a full address that is cut off. */
export function shortAddress(url: URL): string {
  const path = url.pathname === '/' ? '' : url.pathname;
  return url.host.replace(/^www\./, '') + path;
}
