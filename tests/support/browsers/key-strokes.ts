/** The modifiers as the manifest and the tests write them, with their bits in Chromium's DevTools protocol. */
const MODIFIERS: Readonly<Record<string, { readonly key: Modifier; readonly bit: number }>> = {
  Alt: { key: 'Alt', bit: 1 },
  Ctrl: { key: 'Control', bit: 2 },
  Control: { key: 'Control', bit: 2 },
  MacCtrl: { key: 'Control', bit: 2 },
  Command: { key: 'Meta', bit: 4 },
  Meta: { key: 'Meta', bit: 4 },
  Shift: { key: 'Shift', bit: 8 },
};

export type Modifier = 'Alt' | 'Control' | 'Meta' | 'Shift';

export interface KeyStroke {
  readonly modifiers: readonly Modifier[];
  /** The modifiers as one number for `Input.dispatchKeyEvent`. */
  readonly modifierBits: number;
  readonly key: string;
}

/** Reads `Control+Shift+Enter`, and shortcuts as `commands.getAll()` writes them: `Alt+Shift+F`. */
export function parseKeyStroke(keys: string): KeyStroke {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const modifiers = parts.map((part) => {
    const modifier = MODIFIERS[part];
    if (modifier === undefined) throw new Error(`Unknown modifier "${part}" in "${keys}".`);
    return modifier;
  });
  return {
    modifiers: modifiers.map((modifier) => modifier.key),
    modifierBits: modifiers.reduce((bits, modifier) => bits | modifier.bit, 0),
    key,
  };
}
