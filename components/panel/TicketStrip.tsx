import type { FactField } from './correct-facts';
import { FactChips } from './FactChips';
import type { FactChip } from './fact-chips';
import { Quote } from './Parts';
import { useTranslate } from './translate';

export interface TicketStripProps {
  readonly number: string | null;
  /** True where the ticket was read on an earlier page of this tab. */
  readonly remembered: boolean;
  /** Name of the helpdesk whose pages have changed: the generic reader read this one. `null` where none has. */
  readonly changedHelpdesk: string | null;
  /** True where the ticket is so long that only parts of it were read. */
  readonly isReadInPart: boolean;
  /** The text the agent had selected, when the panel was opened for it. */
  readonly selection: string | null;
  readonly chips: readonly FactChip[];
  readonly dropped: number;
  readonly onDrop: (key: string) => void;
  readonly onRestore: () => void;
  readonly onCorrect: (field: FactField, value: string) => void;
}

/** What the suggestions rest on: the selected text, and the facts read from the ticket. */
export function TicketStrip({
  number,
  remembered,
  changedHelpdesk,
  isReadInPart,
  selection,
  ...facts
}: TicketStripProps) {
  const t = useTranslate();
  return (
    <section class="ticket" aria-labelledby="ticket-title">
      {selection !== null && (
        <p class="ticket__selection">
          <span class="ticket__label">{t('forSelection')}</span> <Quote words={selection} />
        </p>
      )}
      <h2 class="ticket__title" id="ticket-title">
        {remembered ? t('fromEarlierTicket') : t('fromTicket')}
        {number !== null && <bdi class="ticket__number">#{number}</bdi>}
      </h2>
      {facts.chips.length + facts.dropped > 0 ? (
        <FactChips {...facts} />
      ) : (
        <p class="ticket__none">{t('factsNone')}</p>
      )}
      {changedHelpdesk !== null && (
        <p class="ticket__notice" role="note">
          {t('helpdeskChanged', changedHelpdesk)}
        </p>
      )}
      {isReadInPart && (
        <p class="ticket__notice" role="note">
          {t('ticketReadInPart')}
        </p>
      )}
    </section>
  );
}
