import { Liquid, Tag } from 'liquidjs';
import { givenName } from '../clean-name';
import { CURSOR_MARK, cleanData, MISSING_MARK } from '../marks';
import { formatDate } from './format-date';
import type { FilledTemplate, TemplateFiller, TemplateValues } from './template-filler';

/** A reply's longest text is 2,000 characters; a canned reply has a few thousand. */
const MAX_TEMPLATE_CHARS = 20_000;
/** Without loops nothing grows; these hold should the engine surprise us. */
const MAX_RENDER_MS = 250;
const MAX_MEMORY = 200_000;

/** No loops, no assignments, no files: a reply needs choices and values. */
const TAGS = ['if', 'unless', 'case'] as const;
const FILTERS = ['default', 'upcase', 'downcase', 'capitalize', 'strip'] as const;

class CursorTag extends Tag {
  override render(): string {
    return CURSOR_MARK;
  }
}

/** Liquid, the helpdesks' own template language, cut down to placeholders. Without `eval`, files or network. */
export function createLiquidFiller(values: TemplateValues): TemplateFiller {
  const liquid = new Liquid({
    // In place of files: a template has none to name.
    templates: {},
    relativeReference: false,
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: false,
    parseLimit: MAX_TEMPLATE_CHARS,
    renderLimit: MAX_RENDER_MS,
    memoryLimit: MAX_MEMORY,
    outputEscape: (value: unknown) => writeValue(value, values.language),
  });
  keepOnly(liquid.tags, TAGS);
  keepOnly(liquid.filters, FILTERS);
  liquid.registerTag('cursor', CursorTag);
  liquid.registerFilter('date', (value: unknown, format?: unknown) =>
    typeof value === 'string' ? formatDate(value, values.language, format) : null,
  );
  liquid.registerFilter('first_name', (value: unknown) =>
    typeof value === 'string' ? givenName(value) : null,
  );
  const scope = createScope(values);

  return {
    fill(template): FilledTemplate | null {
      if (template.length > MAX_TEMPLATE_CHARS) return null;
      try {
        const parsed = liquid.parse(template);
        const text = String(liquid.renderSync(parsed, scope));
        const asked = text.includes(MISSING_MARK) ? liquid.globalFullVariablesSync(parsed) : [];
        return { text, missing: asked.filter((name) => valueAt(scope, name) === undefined) };
      } catch {
        // Not sound, or over a limit; the one who wrote it is told by whoever checks the text.
        return null;
      }
    },
  };
}

/** Every output goes through here: data stays data, and a missing value is marked. */
function writeValue(value: unknown, language: string): string {
  const text = typeof value === 'string' || typeof value === 'number' ? cleanData(String(value)) : '';
  if (text === '') return MISSING_MARK;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text, language) : text;
}

interface Scope {
  readonly [name: string]: string | Scope | undefined;
}

/** The names by which the helpdesks' own templates call these values, and ours. */
function createScope(values: TemplateValues): Scope {
  const person = (path: string, name: string | null): Scope => {
    const full = values.typed[`${path}.name`] || name || undefined;
    return {
      name: full,
      first_name: values.typed[`${path}.first_name`] || (full && givenName(full)),
    };
  };
  const own = (path: string, value: string | null): string | undefined =>
    values.typed[path] || value || undefined;
  const customer = person('customer', values.customerName);
  const agent = person('agent', values.agentName);
  const number = own('ticket.number', values.ticketNumber);
  return {
    customer,
    agent,
    current_user: agent,
    ticket: { number, id: own('ticket.id', null) ?? number, requester: customer },
    product: own('product', values.product),
    device: own('device', values.device),
    os: own('os', values.os),
    today: own('today', values.date),
    team: Object.fromEntries([
      ...Object.entries(values.team).map(([name, value]) => [name, value === '' ? undefined : value]),
      ...Object.entries(values.typed).flatMap(([path, value]) =>
        path.startsWith('team.') && value !== '' ? [[path.slice('team.'.length), value]] : [],
      ),
    ]),
  };
}

function valueAt(scope: Scope, path: string): string | undefined {
  let at: string | Scope | undefined = scope;
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || !Object.hasOwn(at, name)) return undefined;
    at = at[name];
  }
  return typeof at === 'string' ? at : undefined;
}

function keepOnly(table: Record<string, unknown>, names: readonly string[]): void {
  for (const name of Object.keys(table)) if (!names.includes(name)) delete table[name];
}
