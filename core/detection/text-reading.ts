import type { Lookup } from '../wording/possibility';
import type { FirstLook, GroupLookup } from './first-look';
import type { Symptom } from './symptom';

/** A symptom within one text. */
export interface TextSymptom extends Omit<Symptom, 'message'> {
  /** Where the last of the words begin by which it was found; the clauses around them are in its span too. */
  readonly from: number;
}

/** What one text of the customer's says of the backup. The functions look only when asked. */
export interface TextReading {
  readonly symptoms: readonly TextSymptom[];
  /** Where the last statement that it works now begins, `null` where there is none. */
  findSolvedAt(): number | null;
  /** True for an answer in a thread about a failing backup that says, by whatever words, that all is well now. */
  saysAllIsWell(): boolean;
  /** Statements such as "it failed again" that are symptoms in a thread about a failing backup. */
  findFollowUps(): TextSymptom[];
  /** What may be said of a backup that worked again: "Then it was fine for a week. Since Monday it stops half way." */
  findRelapses(): TextSymptom[];
  /** Where nothing is reported for sure, what may report it. */
  findSuspicions(): readonly TextSymptom[];
  /** True for a few words that say what the ticket is about and no more: "iCloud backup". */
  isTopic(): boolean;
  /**
   * True where a sentence speaks of the backup itself, not in passing: "Has your backup completed now?"
   * @param onlyAsks true where only a question counts
   */
  speaksOfBackup(onlyAsks: boolean): boolean;
}

/** What a text is read in the light of: all that customer and agent wrote. */
export interface TicketContext {
  /** True where anything in it holds a word that a rule asks for. */
  isWorthReading(): boolean;
  readonly isInTicket: Lookup;
  readonly isGroupInTicket: GroupLookup;
}

/** `look` is that at the text itself. */
export type TextReader = (text: string, look: FirstLook, context: TicketContext) => TextReading;
