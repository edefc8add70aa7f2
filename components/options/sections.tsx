import type { ComponentChildren } from 'preact';
import type { Translate } from '../panel/panel-services';
import { ChipSection } from './ChipSection';
import { KnowledgeBaseSection } from './knowledge-base/KnowledgeBaseSection';
import type { OptionsServices } from './options-services';
import { PrivacySection } from './PrivacySection';
import { RepliesSection } from './RepliesSection';
import { ShortcutsSection } from './ShortcutsSection';
import { SitesSection } from './SitesSection';
import { TypedShortcutSection } from './TypedShortcutSection';

/** One part of the options page. `id` stands in the address behind `#`, so that other pages can lead to it. */
export interface OptionsSection {
  readonly id: string;
  readonly title: (t: Translate) => string;
  readonly render: (services: OptionsServices) => ComponentChildren;
}

/** In the order of the navigation. */
export const OPTIONS_SECTIONS: readonly OptionsSection[] = [
  {
    id: 'sites',
    title: (t) => t('optionsSites'),
    render: (services) => <SitesSection services={services} />,
  },
  {
    id: 'knowledge-base',
    title: (t) => t('optionsKnowledgeBase'),
    render: (services) => <KnowledgeBaseSection load={services.loadKnowledgeBase} />,
  },
  {
    id: 'replies',
    title: (t) => t('optionsReplies'),
    render: (services) => <RepliesSection load={services.loadReplies} />,
  },
  {
    id: 'shortcuts',
    title: (t) => t('optionsShortcuts'),
    render: (services) => <ShortcutsSection services={services} />,
  },
  {
    id: 'typing',
    title: (t) => t('optionsTyping'),
    render: (services) => <TypedShortcutSection services={services} />,
  },
  {
    id: 'chip',
    title: (t) => t('optionsChip'),
    render: (services) => <ChipSection services={services} />,
  },
  {
    id: 'privacy',
    title: (t) => t('optionsPrivacy'),
    render: (services) => <PrivacySection services={services} />,
  },
];
