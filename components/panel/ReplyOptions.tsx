import type { Language } from '../../core/articles/article';
import { hasSteps, REPLY_KINDS, type ReplyKind } from '../../core/reply/reply-kind';
import { languageName } from './language-name';
import type { Translate } from './panel-services';
import { useTranslate } from './translate';
import type { ReplyDraft, ReplyLength } from './use-reply';

const KIND_WORD: Record<ReplyKind, (t: Translate) => string> = {
  first: (t) => t('kindFirst'),
  'follow-up': (t) => t('kindFollowUp'),
  question: (t) => t('kindQuestion'),
  outage: (t) => t('kindOutage'),
  closing: (t) => t('kindClosing'),
  note: (t) => t('kindNote'),
};

export interface ReplyOptionsProps {
  readonly draft: ReplyDraft;
  readonly length: ReplyLength;
  /** In the order in which they are offered. */
  readonly languages: readonly Language[];
  readonly preview: boolean;
  readonly onPreview: (preview: boolean) => void;
  /** Id of the element that the preview button shows and hides. */
  readonly previewId: string;
}

/** What kind of reply, how long, and in which language; and what the agent should know of that before inserting it. */
export function ReplyOptions({ draft, length, languages, preview, onPreview, previewId }: ReplyOptionsProps) {
  const t = useTranslate();
  const { kind, language } = draft;
  return (
    <>
      {draft.fallsBack && (
        <p class="reply__notice" role="note">
          {t('replyFallsBack', languageName(language, t('languageCode')))}{' '}
          <button type="button" class="button button--link" onClick={() => draft.edit({ language: 'en' })}>
            {t('replyAllEnglish')}
          </button>
        </p>
      )}
      {kind === 'note' && (
        <p class="reply__notice" role="note">
          {t('noteHint')}
        </p>
      )}
      <div class="reply__options">
        <select
          class="field select"
          aria-label={t('kindTitle')}
          value={kind}
          onChange={(event) => draft.edit({ kind: event.currentTarget.value as ReplyKind })}
        >
          {REPLY_KINDS.map((value) => (
            <option key={value} value={value}>
              {KIND_WORD[value](t)}
            </option>
          ))}
        </select>
        {kind !== 'closing' && kind !== 'note' && kind !== 'question' && (
          <select
            class="field select"
            aria-label={t('lengthTitle')}
            value={length}
            onChange={(event) => draft.setLength(event.currentTarget.value as ReplyLength)}
          >
            <option value="full">{t('lengthFull')}</option>
            <option value="short">{t('lengthShort')}</option>
          </select>
        )}
        <select
          class="field select"
          aria-label={t('languageTitle')}
          value={language}
          onChange={(event) => draft.edit({ language: event.currentTarget.value as Language })}
        >
          {languages.map((value) => (
            <option key={value} value={value} lang={value}>
              {languageName(value, value)}
            </option>
          ))}
        </select>
        {!draft.canSend && <span class="reply__hint">{t('replyEmpty')}</span>}
        {(hasSteps(kind) || kind === 'question') && (
          <button
            type="button"
            class="button button--small reply__preview"
            aria-pressed={preview}
            aria-controls={previewId}
            onClick={() => onPreview(!preview)}
          >
            {t('preview')}
          </button>
        )}
      </div>
    </>
  );
}
