declare module 'virtual:fix-finder/pack' {
  const pack: import('../../core/articles/pack').Pack;
  export default pack;
}

declare module 'virtual:fix-finder/wording' {
  const wordings: readonly import('../../core/wording/wording').KeyedWording[];
  export default wordings;
}

declare module 'virtual:fix-finder/weights' {
  const weights: import('../../core/weighing/weights').Weights;
  export default weights;
}

declare module 'virtual:fix-finder/signals' {
  const signals: readonly import('../../core/articles/pack').ArticleSignals[];
  export default signals;
}

declare module 'virtual:fix-finder/signal-keys' {
  const keys: readonly import('../../core/articles/pack').SignalKeys[];
  export default keys;
}

declare module 'virtual:fix-finder/replies' {
  const phrases: readonly import('../../core/reply/reply-phrases').ReplyPhrases[];
  export default phrases;
}

declare module 'virtual:fix-finder/translations' {
  type Translation = import('../../core/articles/article-translation').ArticleTranslation;
  type Translated = import('../../core/articles/article-translation').Translated;
  const loaders: Readonly<Record<Translated, () => Promise<{ readonly default: readonly Translation[] }>>>;
  export default loaders;
}

declare module 'virtual:fix-finder/deferred/pack' {
  const parse: () => import('../../core/articles/pack').Pack;
  export default parse;
}

declare module 'virtual:fix-finder/deferred/replies' {
  const parse: () => readonly import('../../core/reply/reply-phrases').ReplyPhrases[];
  export default parse;
}
