import { fallsBack } from '../falls-back';
import { oneLine, paragraph, type ReplyBlock, type Writing } from '../reply-document';

/** The questions whose answers decide between the causes; one stands alone, several are numbered. */
export function writeQuestions({ plan, phrases, filler, say }: Writing): ReplyBlock[] {
  const asked = plan.questions.flatMap(({ question, state }) => {
    const text = state === 'asked' ? filler.fill(question) : null;
    return text === null ? [] : [oneLine(text)];
  });
  const [first] = asked;
  if (first === undefined) return [paragraph(say(phrases.question.none))];
  const closing = [
    ...(phrases.inEnglish !== '' && fallsBack(plan) ? [paragraph(say(phrases.inEnglish))] : []),
    paragraph(say(phrases.question.closing)),
  ];
  if (asked.length === 1) return [paragraph(say(phrases.question.one)), paragraph(first), ...closing];
  return [paragraph(say(phrases.question.many)), { kind: 'list', items: asked }, ...closing];
}
