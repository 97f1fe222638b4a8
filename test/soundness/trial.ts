/** One way of trying to break the product. One file each in `trials/`, named after its id. */
export interface Trial {
  readonly id: string;
  /** What is tried, for the table of the documentation. */
  readonly title: string;
  /** How much of it: in a run of some minutes (0 where the unit tests do as much), and in a long one. */
  readonly counts: { readonly short: number; readonly long: number };
  /** The same for the same seed, as far as the system has a say in it. */
  run(count: number, seed: number): Promise<Outcome>;
}

export interface Outcome {
  /** What was done, with figures. */
  readonly did: string;
  /** What went wrong, one each; empty is what is hoped for. */
  readonly wrong: readonly string[];
}
