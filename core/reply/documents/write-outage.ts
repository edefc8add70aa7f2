import type { Article } from '../../articles/article';
import { paragraph, type ReplyBlock, type Writing } from '../reply-document';

/** The vendor's own trouble: what it is, where it can be followed, and that nothing is to be done. */
export function writeOutage({ plan, phrases, say }: Writing): ReplyBlock[] {
  const { product } = plan.details;
  const address = findStatusAddress(plan.article);
  return [
    paragraph(product ? say(phrases.outage.opening, { product }) : say(phrases.outage.unnamed)),
    paragraph(address === null ? '' : say(phrases.outage.status, { address })),
    paragraph(say(phrases.outage.closing)),
  ];
}

/** The status page that an article's step sends people to; as a full address, so that it becomes a link. */
function findStatusAddress({ steps }: Article): string | null {
  const body = steps.find(({ action }) => action === 'check-status-page')?.body ?? '';
  const [address = null] = /(?:https?:\/\/|www\.)[a-z0-9./_-]*[a-z0-9/]/i.exec(body) ?? [];
  return address === null || /^http/i.test(address) ? address : `https://${address}`;
}
