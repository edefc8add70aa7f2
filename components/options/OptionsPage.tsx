import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { TranslateContext } from '../panel/translate';
import type { OptionsServices } from './options-services';
import { OPTIONS_SECTIONS, type OptionsSection } from './sections';

export interface OptionsPageProps {
  readonly services: OptionsServices;
}

/** The options page: a navigation of sections, one shown at a time, each with an address of its own. */
export function OptionsPage({ services }: OptionsPageProps) {
  const { t } = services;
  const [section, setSection] = useState(sectionOfAddress);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);

  // Before the browser goes on: between the first reading and a later effect, a change would pass unseen.
  useLayoutEffect(() => {
    const follow = () => setSection(sectionOfAddress());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // Screen readers go on at the new section; at opening the page itself is announced.
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
    document.title = `${section.title(t)} – ${t('optionsTitle')}`;
  }, [section, t]);

  return (
    <TranslateContext.Provider value={t}>
      <div class="panel options">
        <header class="options__head">
          <h1 class="options__name">{t('optionsTitle')}</h1>
          <nav class="options__nav" aria-label={t('optionsNavigation')}>
            <ul>
              {OPTIONS_SECTIONS.map((each) => (
                <li key={each.id}>
                  <a
                    class="options__link"
                    href={`#${each.id}`}
                    aria-current={each === section ? 'page' : undefined}
                  >
                    {each.title(t)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main class="options__main" key={section.id}>
          <h2 class="options__title" ref={heading} tabIndex={-1}>
            {section.title(t)}
          </h2>
          {section.render(services)}
        </main>
      </div>
    </TranslateContext.Provider>
  );
}

/** The section named in the address, `#sites` or `#sites/more`; the first where there is none. */
function sectionOfAddress(): OptionsSection {
  const id = location.hash.slice(1).split('/')[0];
  const section = OPTIONS_SECTIONS.find((each) => each.id === id) ?? OPTIONS_SECTIONS[0];
  if (!section) throw new Error('the options page has no section');
  return section;
}
