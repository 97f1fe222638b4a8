import { unreadLanguageOf } from '../languages/unreadLanguages.ts';

/** Which languages the folder has files of that are not read, and how many, while files come and go. */
export class UnreadLanguages {
  private readonly paths = new Set<string>();
  private readonly files = new Map<string, number>();

  get counts(): ReadonlyMap<string, number> {
    return this.files;
  }

  setPath(path: string, isListed: boolean): void {
    const language = unreadLanguageOf(path);
    if (language === undefined || this.paths.has(path) === isListed) return;
    if (isListed) this.paths.add(path);
    else this.paths.delete(path);
    const count = (this.files.get(language) ?? 0) + (isListed ? 1 : -1);
    if (count > 0) this.files.set(language, count);
    else this.files.delete(language);
  }
}
