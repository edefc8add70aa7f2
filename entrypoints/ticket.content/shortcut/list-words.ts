import { translate } from '../../../platform/page-side';
import type { ShortcutServices } from './watch-shortcut';

/** The list's words in the language of the browser. */
export function createListWords(): ShortcutServices['words'] {
  return {
    dir: () => translate('@@bidi_dir'),
    label: (query) => translate('typedLabel', query),
    status: (count, position, title) => translate('typedStatus', count, position, title),
    none: (query) => translate('typedNone', query),
    help: () => translate('typedHelp'),
    severity: (severity) => {
      if (severity === 'minor') return translate('severityMinor');
      return severity === 'serious' ? translate('severitySerious') : translate('severityModerate');
    },
    copied: () => translate('typedCopied'),
    failed: () => translate('typedFailed'),
  };
}
