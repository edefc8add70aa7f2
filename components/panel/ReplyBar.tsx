import { CheckIcon, CopyIcon, InsertIcon, MarkdownIcon, WarningIcon } from './icons';
import { keyNames } from './key-names';
import { MissingValues } from './MissingValues';
import { Keys } from './Parts';
import { ReplyOptions, type ReplyOptionsProps } from './ReplyOptions';
import { describeStatus } from './reply-status';
import { useTranslate } from './translate';
import type { ReplyDraft } from './use-reply';

/** Longer than any name; what is pasted by mistake is cut. */
const MAX_NAME_LENGTH = 80;

export interface ReplyBarProps extends ReplyOptionsProps {
  /** Which button Ctrl+Enter presses: without a ticket there is nothing to insert into. */
  readonly primary: 'insert' | 'copy';
}

/** What goes into the reply editor, and the buttons that put it there. */
export function ReplyBar({ primary, ...options }: ReplyBarProps) {
  const t = useTranslate();
  const { draft } = options;
  const insert = <ActionButton key="insert" kind="insert" {...{ draft, primary }} />;
  const copy = <ActionButton key="copy" kind="copy" {...{ draft, primary }} />;
  return (
    <section class="reply" aria-label={t('replyTitle')}>
      <Outcome draft={draft} />
      {draft.needsName && (
        <label class="reply__name">
          <span>{t('nameLabel')}</span>
          <input
            type="text"
            class="field"
            dir="auto"
            autocomplete="off"
            maxLength={MAX_NAME_LENGTH}
            placeholder={t('nameOptional')}
            value={draft.edits.name}
            onInput={(event) => draft.edit({ name: event.currentTarget.value })}
          />
        </label>
      )}
      <MissingValues
        names={draft.missing}
        typed={draft.edits.typed}
        onTyped={(typed) => draft.edit({ typed })}
      />
      <ReplyOptions {...options} />
      <div class="reply__actions">
        {/* A note that went to the customer could not be taken back: it is copied to where notes are written. */}
        {draft.kind === 'note' ? copy : primary === 'insert' ? [insert, copy] : [copy, insert]}
        <button
          type="button"
          class="button reply__markdown"
          aria-label={t('copyMarkdown')}
          title={t('copyMarkdown')}
          aria-disabled={draft.busy || !draft.canSend}
          onClick={draft.copyMarkdown}
        >
          <MarkdownIcon />
        </button>
      </div>
    </section>
  );
}

interface ActionButtonProps {
  readonly kind: 'insert' | 'copy';
  readonly primary: 'insert' | 'copy';
  readonly draft: ReplyDraft;
}

function ActionButton({ kind, primary, draft }: ActionButtonProps) {
  const t = useTranslate();
  const isPrimary = kind === primary;
  return (
    <button
      type="button"
      class={isPrimary ? 'button button--primary' : 'button'}
      // Not `disabled`: the focus would fall to the body while the reply is on its way.
      aria-disabled={draft.busy || !draft.canSend}
      aria-keyshortcuts={isPrimary ? keyNames().primaryForAria : undefined}
      onClick={kind === 'insert' ? draft.insert : draft.copy}
    >
      {kind === 'insert' ? <InsertIcon /> : <CopyIcon />}
      {kind === 'insert' ? t('insert') : t('copy')}
      {isPrimary && (
        <span aria-hidden="true">
          <Keys keys={keyNames().primary} />
        </span>
      )}
    </button>
  );
}

/** Says only what was checked. Always there, so that screen readers hear it change. */
function Outcome({ draft }: { draft: ReplyDraft }) {
  const t = useTranslate();
  const words = draft.status && describeStatus(draft.status, t);
  return (
    <p class="outcome" role="status" data-tone={words?.tone}>
      {words && (
        <>
          {words.tone === 'good' ? <CheckIcon /> : <WarningIcon />}
          <span>
            {words.headline} {words.reason}
          </span>
        </>
      )}
    </p>
  );
}
