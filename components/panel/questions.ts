import type { Article } from '../../core/articles/article';

/** A customer answers one to three questions; a questionnaire waits until tomorrow. */
const MAX_QUESTIONS = 3;

/** The questions that tell an article's causes apart, those of the likely causes first; empty where it has none. */
export function questionsFor(article: Article | null, likelyCauses: readonly string[]): string[] {
  if (!article) return [];
  const likely = article.causes.filter(({ id }) => likelyCauses.includes(id));
  const others = article.causes.filter(({ id }) => !likelyCauses.includes(id));
  const questions = [...likely, ...others].flatMap(({ question }) => question ?? []);
  return [...new Set(questions)].slice(0, MAX_QUESTIONS);
}

/** One question as it is, several as a list. */
export function writeQuestions(questions: readonly string[]): string {
  return questions.length > 1
    ? questions.map((question) => `- ${question}`).join('\n')
    : (questions[0] ?? '');
}
