/** By the way in which lines came: how many were called what. */
export type Outcomes = Readonly<Record<string, Readonly<Record<string, number>>>>;
