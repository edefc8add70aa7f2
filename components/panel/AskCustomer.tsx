import { useState } from 'preact/hooks';
import { CopyIcon } from './icons';
import { keyNames } from './key-names';
import { writeQuestions } from './questions';
import { useTranslate } from './translate';

export interface AskCustomerProps {
  /** Empty where no article is near: a question that suits every failing backup is offered then. */
  readonly questions: readonly string[];
  readonly copyText: (text: string) => Promise<boolean>;
}

/** Where no fix can be told yet, the next best reply is the question that will tell it. */
export function AskCustomer({ questions, copyText }: AskCustomerProps) {
  const t = useTranslate();
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = questions.length > 0 ? writeQuestions(questions) : t('askGeneral');
  const copy = () => copyText(text).then(setCopied, () => setCopied(false));

  return (
    <div class="ask">
      <h3 class="ask__title">{t('askTitle')}</h3>
      <p class="ask__text" dir="auto">
        {text}
      </p>
      <button type="button" class="button" onClick={copy}>
        <CopyIcon />
        {questions.length > 1 ? t('askCopyMany') : t('askCopyOne')}
      </button>
      <p class="ask__status" role="status">
        {copied === true && t('copied', keyNames().paste)}
        {copied === false && t('askCopyFailed')}
      </p>
    </div>
  );
}
