import type { VendoredComponent } from '../inventory/component.ts';
import type { Manifest } from '../manifests/manifest.ts';
import { judgeVendored } from './judgeVendored.ts';
import type { Notice } from './notice.ts';

/** Keeps what the files of a folder say of whose code they are, and judges it again only when that changed. */
export class VendoredCode {
  private readonly notices = new Map<string, readonly Notice[]>();
  private manifests: ReadonlyMap<string, Manifest> | undefined;
  private isStale = true;
  private list: readonly VendoredComponent[] = [];

  /** Replaces what a file says; undefined when it says nothing. */
  set(path: string, notices: readonly Notice[] | undefined): void {
    const before = this.notices.get(path);
    // A file that is edited says the same at each keystroke.
    if (before === notices || JSON.stringify(before) === JSON.stringify(notices)) return;
    if (notices) this.notices.set(path, notices);
    else this.notices.delete(path);
    this.isStale = true;
  }

  /** The same list as long as nothing changed. */
  components(manifests: ReadonlyMap<string, Manifest>): readonly VendoredComponent[] {
    if (!this.isStale && this.manifests === manifests) return this.list;
    this.isStale = false;
    this.manifests = manifests;
    const projects = [...manifests.values()].flatMap(({ projectName }) => projectName ?? []);
    const judged = judgeVendored(this.notices, new Set(projects));
    if (JSON.stringify(judged) !== JSON.stringify(this.list)) this.list = judged;
    return this.list;
  }
}
