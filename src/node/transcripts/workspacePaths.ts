import { realpathSync } from 'node:fs';
import path from 'node:path';

/** So many folders are remembered with where they truly lie. */
const maxFolders = 1_000;

/** Which absolute paths lie in a workspace folder, however a tool spells them: through links, or in another case. */
export class WorkspacePaths {
  /** The folder as it is given, and where it truly lies. */
  readonly spellings: readonly string[];
  private readonly roots: readonly string[];
  private readonly real = new Map<string, string>();

  /** @param folder absolute, as the system spells it */
  constructor(
    private readonly folder: string,
    private readonly platform: NodeJS.Platform = process.platform,
  ) {
    this.spellings = [...new Set([folder, realPath(folder)])];
    this.roots = this.spellings.map((root) => this.plain(root).replace(/\/+$/, ''));
  }

  /** The same path as the workspace spells it; undefined when it lies elsewhere, or is the folder itself. */
  locate(given: string): string | undefined {
    const below = this.below(given) ?? this.below(this.truePath(given));
    return below === undefined ? undefined : path.join(this.folder, below);
  }

  private below(given: string): string | undefined {
    const plain = this.plain(given);
    const root = this.roots.find((each) => this.folded(plain).startsWith(`${this.folded(each)}/`));
    return root === undefined || plain.length <= root.length + 1 ? undefined : plain.slice(root.length + 1);
  }

  /** Where its folder truly lies. The file itself may be gone. */
  private truePath(given: string): string {
    const { dir, base } = path.parse(given);
    let folder = this.real.get(dir);
    if (folder === undefined) {
      folder = realPath(dir);
      if (this.real.size >= maxFolders) this.real.clear();
      this.real.set(dir, folder);
    }
    return path.join(folder, base);
  }

  private plain(given: string): string {
    return this.platform === 'win32' ? given.replaceAll('\\', '/') : given;
  }

  private folded(given: string): string {
    if (this.platform === 'linux') return given;
    // What is cut off is counted in the path as it was: neither may change its length.
    return given.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  }
}

function realPath(given: string): string {
  try {
    return realpathSync.native(given);
  } catch {
    return given;
  }
}
