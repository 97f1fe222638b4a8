import { compare } from './compare.ts';

/** What one file uses, by the id of the component that it is a use of. */
export type UsesById<Use> = ReadonlyMap<string, readonly Use[]>;

interface Group<Use, Component> {
  readonly uses: Map<string, readonly Use[]>;
  /** Undefined when it is to be made again. */
  component: Component | undefined;
}

/**
 * Gathers what files use into components, and keeps both while files change: a component is made again only when one
 * of its uses is another. The order of all that comes out is that of paths and ids, whatever order files came in.
 */
export class Gathering<Use, Component> {
  private readonly idsByFile = new Map<string, readonly string[]>();
  private readonly groups = new Map<string, Group<Use, Component>>();
  private list: readonly Component[] | undefined = [];

  /** @param make a component of its uses, by path and then as they stand in the file. */
  constructor(private readonly make: (id: string, uses: readonly Use[]) => Component) {}

  /** Replaces what a file uses. */
  set(path: string, uses: UsesById<Use>): void {
    const before = this.idsByFile.get(path) ?? [];
    if (before.length === 0 && uses.size === 0) return;
    for (const id of before) if (!uses.has(id)) this.drop(id, path);
    for (const [id, of] of uses) {
      let group = this.groups.get(id);
      if (group === undefined) this.groups.set(id, (group = { uses: new Map(), component: undefined }));
      group.uses.set(path, of);
      group.component = undefined;
    }
    if (uses.size > 0) this.idsByFile.set(path, [...uses.keys()]);
    else this.idsByFile.delete(path);
    this.list = undefined;
  }

  /** Every component, by id. The same list as long as nothing changed. */
  components(): readonly Component[] {
    this.list ??= [...this.groups.keys()].sort(compare).flatMap((id) => this.component(id) ?? []);
    return this.list;
  }

  component(id: string): Component | undefined {
    const group = this.groups.get(id);
    if (group === undefined) return undefined;
    group.component ??= this.make(
      id,
      [...group.uses].sort(([left], [right]) => compare(left, right)).flatMap(([, uses]) => uses),
    );
    return group.component;
  }

  private drop(id: string, path: string): void {
    const group = this.groups.get(id);
    if (group === undefined) return;
    group.uses.delete(path);
    group.component = undefined;
    if (group.uses.size === 0) this.groups.delete(id);
  }
}
