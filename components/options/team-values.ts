import { type ReplyStyle, TEAM_VALUE_NAME } from '../../core/reply/reply-style';

type TeamValues = ReplyStyle['teamValues'];

/** One `name = value` a line, as the field shows them. */
export function writeTeamValues(values: TeamValues): string {
  return values.map(({ name, value }) => `${name} = ${value}`).join('\n');
}

/** Lines that are no `name = value` come back in `wrong`. */
export function readTeamValues(text: string): { values: TeamValues; wrong: string[] } {
  const values: TeamValues = [];
  const wrong: string[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [, name = '', value = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (TEAM_VALUE_NAME.test(name)) values.push({ name, value });
    else wrong.push(line.trim());
  }
  return { values, wrong };
}
