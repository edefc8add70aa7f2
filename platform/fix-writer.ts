import type { Article, Language } from '../core/articles/article';
import type { ArticleTranslation } from '../core/articles/article-translation';
import { type SuggestedFix, suggestFixes } from '../core/card/suggested-fix';
import {
  needsTemplates,
  proposeLanguage,
  proposeOptions,
  type ReplySituation,
  saysSomething,
} from '../core/reply/propose-reply';
import type { Reply } from '../core/reply/reply-plan';
import type { ReplyStyle } from '../core/reply/reply-style';
import type { ReplyWriter } from '../core/reply/reply-writer';
import type { CreateTemplateFiller } from '../core/reply/templates/template-filler';
import { readThread } from '../core/reply/thread';
import type { Ticket } from '../core/ticket/ticket';
import type { TicketReader } from '../core/ticket-reader';
import { type FoundArticle, listFound } from '../core/typed-shortcut/found-article';
import type { KnowledgeBase } from './knowledge-base/knowledge-base';

/** What the background offers to the pages: fixes for a ticket or for typed words, and the reply of one. */
export interface FixWriter {
  suggest(ticket: Ticket): Promise<readonly SuggestedFix[]>;
  search(query: string): Promise<readonly FoundArticle[]>;
  /** As the panel would propose it; `null` for an article that is gone, and where there is nothing left to say. */
  write(article: string, ticket: Ticket | null): Promise<Reply | null>;
}

/** What a reply is written from beside the knowledge base. */
export interface FixWriterSources {
  readonly style: () => Promise<ReplyStyle>;
  /** Today as `2026-11-29`. */
  readonly today: () => string;
  readonly translation: (article: string, language: Language) => Promise<ArticleTranslation | null>;
  readonly loadTemplates: () => Promise<CreateTemplateFiller>;
}

/** @param open reads the knowledge base; called when the first page asks, since most wake-ups are for something else */
export function createFixWriter(open: () => Promise<KnowledgeBase>, sources: FixWriterSources): FixWriter {
  let opened: Promise<KnowledgeBase> | null = null;
  const ready = async (): Promise<KnowledgeBase> => {
    opened ??= open();
    const knowledgeBase = await opened;
    await knowledgeBase.ready();
    return knowledgeBase;
  };
  return {
    suggest: async (ticket) => suggestFixes(await ready(), ticket),
    async search(query) {
      const knowledgeBase = await ready();
      return listFound(await knowledgeBase.search(query), knowledgeBase);
    },
    async write(id, ticket) {
      const [knowledgeBase, style] = await Promise.all([ready(), sources.style()]);
      const [article, writer] = await Promise.all([
        knowledgeBase.loadArticle(id),
        knowledgeBase.loadReplies(),
      ]);
      return article && writeReply(writer, readSituation(knowledgeBase, article, ticket, style), sources);
    },
  };

  function readSituation(
    reader: TicketReader,
    article: Article,
    ticket: Ticket | null,
    style: ReplyStyle,
  ): ReplySituation {
    const reading = ticket && reader.read(ticket);
    const causes = reading?.suggestions.find((suggestion) => suggestion.article === article.id)?.causes ?? [];
    return {
      article,
      facts: reading?.facts ?? null,
      thread: ticket && reading ? readThread(ticket, reading.symptoms) : {},
      likelyCauses: causes.map(({ cause }) => cause),
      style,
      length: style.length,
      date: sources.today(),
    };
  }
}

async function writeReply(
  writer: ReplyWriter,
  situation: ReplySituation,
  { translation, loadTemplates }: FixWriterSources,
): Promise<Reply | null> {
  const { article, facts, style } = situation;
  const language = proposeLanguage(writer, facts);
  const texts = language === article.language ? null : await translation(article.id, language);
  const plan = writer.plan(
    article,
    facts,
    proposeOptions(writer, situation, { language, translation: texts }),
  );
  if (!saysSomething(plan)) return null;
  const templates = needsTemplates(plan.article, style) ? await loadTemplates() : null;
  return writer.render(plan, { style, templates });
}
