/** Texts made to be slow: twice as much of one should take twice as long, and no more. */
export const HOSTILE_TEXTS: Readonly<Record<string, (characters: number) => string>> = {
  'ordinary words': repeat('Thanks for the quick answer, the invoice has arrived. '),
  'no spaces': repeat('abcdefghij'),
  'no spaces, accents': repeat('äöüéèßøñç'),
  'backup, repeated': repeat('backup '),
  'backup, without spaces': repeat('backup'),
  'backup failed, repeated': repeat('backup failed '),
  'my backup, no end': repeat("my backup won't my backup hasn't "),
  'sentences of failures': repeat('The backup failed again since Monday. '),
  'バックアップ, repeated': repeat('バックアップ'),
  '备份失败, repeated': repeat('备份失败，'),
  'nested quotes': (characters) => lines(characters, (depth) => `${'> '.repeat(depth % 200)}backup`),
  'a line of quote marks': repeat('>'),
  'open quotation marks': repeat('"backup ("'),
  'a × n + "!"': (characters) => `${'a'.repeat(characters - 1)}!`,
  'backup + spaces': (characters) => `backup${' '.repeat(characters - 12)}failed`,
  'line breaks': repeat('\n'),
  'mail headers': repeat('On 1 May 2026 at 10:00 \n'),
  dots: repeat('.'),
  'numbers and units': repeat('1.5 GB of 5 GB '),
  'combining marks': repeat('e\u0301\u0301'),
};

function repeat(part: string): (characters: number) => string {
  return (characters) => part.repeat(Math.ceil(characters / part.length)).slice(0, characters);
}

function lines(characters: number, write: (index: number) => string): string {
  const parts: string[] = [];
  for (let length = 0; length < characters; length += (parts.at(-1)?.length ?? 0) + 1) {
    parts.push(write(parts.length));
  }
  return parts.join('\n').slice(0, characters);
}
