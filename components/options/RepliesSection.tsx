import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Language } from '../../core/articles/article';
import type { ReplyStyle } from '../../core/reply/reply-style';
import { languageName } from '../panel/language-name';
import { ReplyHtml } from '../panel/ReplyHtml';
import { useTranslate } from '../panel/translate';
import type { RepliesServices } from './replies-services';
import { Choice, TextLine, TextLines } from './reply-fields';
import { readTeamValues, writeTeamValues } from './team-values';

export interface RepliesSectionProps {
  readonly load: () => Promise<RepliesServices>;
}

/** How replies look, set once, with a sample beside it that follows every change. */
export function RepliesSection({ load }: RepliesSectionProps) {
  const [services, setServices] = useState<RepliesServices | null>(null);
  const [style, setStyle] = useState<ReplyStyle | null>(null);
  useEffect(() => {
    void load().then(async (loaded) => {
      setStyle(await loaded.read());
      setServices(loaded);
    });
  }, [load]);
  if (!services || !style) return null;
  const change = (changed: Partial<ReplyStyle>) => {
    const next = { ...style, ...changed };
    setStyle(next);
    void services.write(next);
  };
  return (
    <div class="replies">
      <StyleForm style={style} onChange={change} />
      <Sample style={style} services={services} />
    </div>
  );
}

interface StyleFormProps {
  readonly style: ReplyStyle;
  readonly onChange: (changed: Partial<ReplyStyle>) => void;
}

function StyleForm({ style, onChange }: StyleFormProps) {
  const t = useTranslate();
  const [teamText, setTeamText] = useState(() => writeTeamValues(style.teamValues));
  const { wrong } = readTeamValues(teamText);
  return (
    <form class="replies__form" onSubmit={(event) => event.preventDefault()}>
      <p class="options__intro">{t('repliesIntro')}</p>
      <TextLine
        label={t('repliesAgentName')}
        value={style.agentName}
        onChange={(agentName) => onChange({ agentName })}
      />
      <TextLine
        label={t('repliesGreeting')}
        hint={t('repliesOwnHint')}
        placeholder="Dear {{ customer.name }},"
        value={style.greeting}
        onChange={(greeting) => onChange({ greeting })}
      />
      <TextLines
        label={t('repliesSignOff')}
        hint={t('repliesOwnHint')}
        value={style.signOff}
        onChange={(signOff) => onChange({ signOff })}
      />
      <TextLine
        label={t('repliesCaution')}
        hint={t('repliesOwnHint')}
        value={style.cautionLabel}
        onChange={(cautionLabel) => onChange({ cautionLabel })}
      />
      <Choice
        label={t('repliesNumbering')}
        value={style.numbering}
        options={[
          ['numbers', t('repliesNumbers')],
          ['words', t('repliesWords')],
        ]}
        onChange={(numbering) => onChange({ numbering })}
      />
      <Choice
        label={t('repliesFormality')}
        value={style.formality}
        options={[
          ['formal', t('repliesFormal')],
          ['informal', t('repliesInformal')],
        ]}
        onChange={(formality) => onChange({ formality })}
      />
      <Choice
        label={t('lengthTitle')}
        value={style.length}
        options={[
          ['full', t('lengthFull')],
          ['short', t('lengthShort')],
        ]}
        onChange={(length) => onChange({ length })}
      />
      <TextLines
        label={t('repliesTeamValues')}
        hint={wrong[0] === undefined ? t('repliesTeamHint') : t('repliesTeamWrong', wrong[0])}
        value={teamText}
        onChange={(text) => {
          setTeamText(text);
          onChange({ teamValues: readTeamValues(text).values });
        }}
      />
    </form>
  );
}

function Sample({ style, services }: { style: ReplyStyle; services: RepliesServices }) {
  const t = useTranslate();
  const [language, setLanguage] = useState<Language>('en');
  const { html, broken } = useMemo(() => services.preview(style, language), [services, style, language]);
  const hasFormality = services.languages.some((each) => each.language === language && each.hasFormality);
  return (
    <section class="replies__sample" aria-label={t('repliesSample')}>
      <Choice
        label={t('repliesSample')}
        value={language}
        options={services.languages.map((each) => [
          each.language,
          languageName(each.language, each.language),
        ])}
        onChange={setLanguage}
      />
      {!hasFormality && <p class="rows__soft">{t('repliesOneAddress')}</p>}
      <p class="options__status" role="status">
        {broken[0] !== undefined && t('repliesBroken', broken[0])}
      </p>
      <div class="preview__paper" lang={language}>
        <ReplyHtml html={html} />
      </div>
    </section>
  );
}
