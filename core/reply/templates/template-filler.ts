/** What a template's placeholders stand for. A value that is not known is left out. */
export interface TemplateValues {
  readonly customerName: string | null;
  readonly agentName: string | null;
  readonly ticketNumber: string | null;
  readonly product: string | null;
  readonly device: string | null;
  readonly os: string | null;
  /** Today as `2026-11-29`; passed in, since nothing here reads the clock. */
  readonly date: string | null;
  /** BCP 47 tag of the reply, by which dates are written. */
  readonly language: string;
  /** Values the team has defined, by name: `{{ team.phone }}`. */
  readonly team: Readonly<Record<string, string>>;
  /** What the agent has typed for missing values, by the placeholder's full name. */
  readonly typed: Readonly<Record<string, string>>;
}

export interface FilledTemplate {
  /** With a mark where a value is missing, and where a cursor stop is. */
  readonly text: string;
  /** Full names such as `ticket.number`. */
  readonly missing: readonly string[];
}

/** Fills one text; `null` where it is no sound template, or too big a one. */
export interface TemplateFiller {
  fill(template: string): FilledTemplate | null;
}

/** Makes the filler for one reply. Loaded only where a text holds a placeholder, since the engine is large. */
export type CreateTemplateFiller = (values: TemplateValues) => TemplateFiller;
