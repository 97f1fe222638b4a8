/** Where one writer keeps its log, and where those of others lie. */
export interface LogStore {
  /** This writer's log, its oldest part first. */
  readOwn(): Promise<string>;
  /** The logs of others that were shared in the folder, each whole, in the order of their writers' names. */
  readOthers(): Promise<readonly string[]>;
  /** Adds whole lines. They are on the disk when it resolves. */
  append(text: string): Promise<void>;
  /** Puts another text in the place of all that this writer wrote: it is the old one or the new one, whole. */
  replace(text: string): Promise<void>;
  /** Removes all that this writer wrote. */
  clear(): Promise<void>;
}
