import type { Language } from '../../core/articles/article';
import type { Reply } from '../../core/reply/reply-plan';
import type { ReplyStyle } from '../../core/reply/reply-style';

/** What the section on replies asks of the outside. */
export interface RepliesServices {
  readonly languages: readonly { readonly language: Language; readonly hasFormality: boolean }[];
  read(): Promise<ReplyStyle>;
  write(style: ReplyStyle): Promise<void>;
  /** A reply to a made-up ticket. `broken`: texts of the style that are no sound template. */
  preview(style: ReplyStyle, language: Language): Reply & { readonly broken: readonly string[] };
}
