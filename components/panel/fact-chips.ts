import type { Fact, Facts, StorageFigures } from '../../core/facts/facts';
import type { FactField } from './correct-facts';
import type { Translate } from './panel-services';

/** A fact as the agent sees it. */
export interface FactChip {
  /** Stays the same when the ticket is read again, so that a dropped fact stays dropped. */
  readonly key: string;
  /** What kind of fact it is, where the value alone does not tell. */
  readonly label: string | null;
  readonly value: string;
  /** The words of the ticket it was read from. */
  readonly words: string;
  /** What typing another value corrects; `null` where it can only be dropped. */
  readonly field: FactField | null;
}

/**
 * What was done counts by its words: one sentence can stand for an action and for an article's own step, and dropping
 * it drops both.
 */
function keyOf(kind: string, fact: Fact<unknown>): string {
  const isAction = kind === 'tried' || kind === 'sent';
  return `${kind}:${JSON.stringify(isAction ? fact.evidence.text : fact.value)}`;
}

/** The facts in the order in which an agent reads them; two mentions of one fact make one chip. */
export function listFacts(facts: Facts, t: Translate, productName: (id: string) => string): FactChip[] {
  const chips = new Map<string, FactChip>();
  const add = (kind: string, fact: Fact<unknown> | null, value: string, label: string | null = null) => {
    if (!fact || value === '') return;
    const key = keyOf(kind, fact);
    const field = kind === 'device' || kind === 'os' ? kind : null;
    if (!chips.has(key)) chips.set(key, { key, label, value, words: fact.evidence.text, field });
  };
  const { device, os, storage, product } = facts;
  add('device', device, device?.value ?? '');
  add('os', os, os?.value ?? '');
  add('storage', storage, storage ? describeStorage(storage.value, t) : '');
  const name = product ? productName(product.value) : '';
  // "apple watch" as what the customer has, and "Apple Watch" as what is backed up.
  const isDevice = name.toLowerCase() === device?.value.toLowerCase();
  add('product', product, name, isDevice ? t('factProduct') : null);
  for (const code of facts.codes) add('code', code, code.value, t('factCode'));
  for (const tried of facts.tried) add('tried', tried, tried.label, t('factTried'));
  // The label says what the customer did; what an agent asked for is told in the agent's words.
  for (const sent of facts.sent) add('sent', sent, sent.evidence.text, t('factSent'));
  const { customerName } = facts;
  if (customerName !== null) {
    const ofName = { value: customerName, words: customerName, field: 'name' } as const;
    chips.set('name', { key: 'name', label: t('factName'), ...ofName });
  }
  return [...chips.values()];
}

/** The facts without the dropped ones. */
export function dropFacts(facts: Facts, dropped: ReadonlySet<string>): Facts {
  if (dropped.size === 0) return facts;
  const one = <Value>(kind: string, fact: Fact<Value> | null) =>
    fact && dropped.has(keyOf(kind, fact)) ? null : fact;
  const many = <One extends Fact>(kind: string, list: readonly One[]) =>
    list.filter((fact) => !dropped.has(keyOf(kind, fact)));
  return {
    ...facts,
    customerName: dropped.has('name') ? null : facts.customerName,
    device: one('device', facts.device),
    os: one('os', facts.os),
    storage: one('storage', facts.storage),
    product: one('product', facts.product),
    codes: many('code', facts.codes),
    tried: many('tried', facts.tried),
    sent: many('sent', facts.sent),
  };
}

function describeStorage({ freeGb, usedGb, totalGb }: StorageFigures, t: Translate): string {
  const format = (gigabytes: number) =>
    new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(gigabytes);
  if (freeGb !== undefined && totalGb !== undefined)
    return t('storageFreeOf', format(freeGb), format(totalGb));
  if (usedGb !== undefined && totalGb !== undefined)
    return t('storageUsedOf', format(usedGb), format(totalGb));
  if (freeGb !== undefined) return t('storageFree', format(freeGb));
  if (usedGb !== undefined) return t('storageUsed', format(usedGb));
  return totalGb === undefined ? '' : t('storageTotal', format(totalGb));
}
