import { useState } from 'preact/hooks';
import type { PanelServices } from './panel-services';
import { useTranslate } from './translate';

export interface MakeArticleProps {
  readonly services: Pick<PanelServices, 'makeArticle'>;
}

/** Where no article is the right one, the ticket itself can become one: the customer's words, the agent's answer. */
export function MakeArticle({ services }: MakeArticleProps) {
  const t = useTranslate();
  const [failed, setFailed] = useState(false);
  const make = () =>
    services.makeArticle().then(
      (isMade) => setFailed(!isMade),
      () => setFailed(true),
    );
  return (
    <div class="make-article">
      <button type="button" class="button button--link" onClick={make}>
        {t('articleFromTicket')}
      </button>
      <p class="make-article__status" role="status">
        {failed && t('articleFromTicketFailed')}
      </p>
    </div>
  );
}
