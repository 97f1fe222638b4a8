/** What one page says of a provider's models. The pages of a provider are one file in `retirements/`. */
interface RetirementPage {
  /** As findings call it. */
  readonly provider: string;
  readonly source: string;
  /** The day of the state of the page that was read. */
  readonly read: string;
  /** SDKs that go to another service of the provider, with dates of its own. */
  readonly notThrough?: readonly string[];
  /**
   * Exact id, day of the announcement, day after which calls fail, and the one model that is to take its place.
   * Without the second day the model is deprecated and its end is not known.
   */
  readonly rows: readonly (readonly [
    id: string,
    announced: string | null,
    retires: string | null,
    replacement: string | null,
  ])[];
}

export type ProviderRetirements = readonly RetirementPage[];

/** What is known of a model's end. That there is none of these says nothing. Days are RFC 3339: `2026-11-23`. */
export interface Retirement {
  readonly announced: string | null;
  readonly retires: string | null;
  readonly replacement: string | null;
  readonly source: string;
  readonly read: string;
}

/** A retirement as it is on a day. */
export interface JudgedRetirement extends Retirement {
  /** The end of the name that the code gives: what stands in front names the provider. */
  readonly id: string;
  /** `deprecated`: the provider advises against it, and its end is not near or not known. */
  readonly state: 'retired' | 'retiring' | 'deprecated';
}
