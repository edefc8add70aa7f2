import type { Article, Language } from '../core/articles/article';
import type { Facts } from '../core/facts/facts';
import type { ReplyStyle } from '../core/reply/reply-style';
import type { ReplyWriter } from '../core/reply/reply-writer';
import type { CreateTemplateFiller } from '../core/reply/templates/template-filler';
import { replyStyle } from './reply-style';
import { today } from './today';

const SAMPLE_ARTICLE = 'icloud-backup-failed';

/** What the sample ticket says; a made-up customer. */
function createSampleFacts(language: Language): Facts {
  const words = (text: string) => ({ message: 0, span: { start: 0, end: text.length }, text });
  return {
    language,
    product: null,
    device: { value: 'iPhone 14', evidence: words('iPhone 14') },
    os: { value: 'iOS 17.5', evidence: words('iOS 17.5') },
    storage: null,
    codes: [],
    tried: [{ value: 'restart-device', label: 'restarted the device', evidence: words('restarted it') }],
    sent: [],
    customerName: 'Maria Keller',
    agentName: null,
  };
}

/** The agent's reply style and a sample of it. Rejects where the sample's article is gone. */
export function createRepliesServices(
  articles: readonly Article[],
  writer: ReplyWriter,
  templates: CreateTemplateFiller,
) {
  const whole = articles.find(({ id }) => id === SAMPLE_ARTICLE);
  if (!whole) throw new Error(`There is no article ${SAMPLE_ARTICLE} to show as a sample`);
  // One step that was tried and two with a warning show everything there is to set.
  const tried = whole.steps.filter(({ action }) => action === 'restart-device');
  const warned = whole.steps.filter(({ caution, destructive }) => caution && !destructive).slice(0, 2);
  const article = { ...whole, steps: [...tried, ...warned] };
  return {
    languages: writer.replyLanguages,
    read: replyStyle.read,
    write: replyStyle.write,
    preview(style: ReplyStyle, language: Language) {
      const plan = writer.plan(article, createSampleFacts(language), {
        language,
        length: style.length,
        formality: style.formality,
        agentName: style.agentName,
        chosen: new Map(),
        likelyCauses: [],
        ticketNumber: '4711',
        date: today(),
      });
      return writer.render(plan, { style, templates });
    },
  };
}
