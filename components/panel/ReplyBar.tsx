import { CheckIcon, CopyIcon, InsertIcon, WarningIcon } from './icons';
import { keyNames } from './key-names';
import { Keys } from './Parts';
import { describeStatus } from './reply-status';
import { useTranslate } from './translate';
import type { ReplyDraft, ReplyLength } from './use-reply';

/** Longer than any name; what is pasted by mistake is cut. */
const MAX_NAME_LENGTH = 80;

export interface ReplyBarProps {
  readonly draft: ReplyDraft;
  readonly length: ReplyLength;
  readonly preview: boolean;
  readonly onPreview: (preview: boolean) => void;
  /** Id of the element that the preview button shows and hides. */
  readonly previewId: string;
  /** Which button Ctrl+Enter presses: without a ticket there is nothing to insert into. */
  readonly primary: 'insert' | 'copy';
}

/** What goes into the reply editor, and the buttons that put it there. */
export function ReplyBar({ draft, length, preview, onPreview, previewId, primary }: ReplyBarProps) {
  const t = useTranslate();
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
            value={draft.name}
            onInput={(event) => draft.setName(event.currentTarget.value)}
          />
        </label>
      )}
      <div class="reply__options">
        <fieldset class="segments">
          <legend class="visually-hidden">{t('lengthTitle')}</legend>
          {(['full', 'short'] as const).map((value) => (
            <label key={value} class="segments__segment">
              <input
                type="radio"
                name="reply-length"
                checked={length === value}
                onChange={() => draft.setLength(value)}
              />
              <span>{value === 'full' ? t('lengthFull') : t('lengthShort')}</span>
            </label>
          ))}
        </fieldset>
        {!draft.canSend && <span class="reply__hint">{t('replyEmpty')}</span>}
        <button
          type="button"
          class="button button--small reply__preview"
          aria-pressed={preview}
          aria-controls={previewId}
          onClick={() => onPreview(!preview)}
        >
          {t('preview')}
        </button>
      </div>
      <div class="reply__actions">
        {primary === 'insert' ? [insert, copy] : [copy, insert]}
        <button
          type="button"
          class="button button--small"
          title={t('copyMarkdown')}
          aria-disabled={draft.busy || !draft.canSend}
          onClick={draft.copyMarkdown}
        >
          {t('copyMarkdownShort')}
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
