import type { Authorship } from '../../../src/core/provenance/model/authorship.ts';
import { FolderProvenance } from '../../../src/core/provenance/folderProvenance.ts';
import { countBreaks } from '../../../src/core/provenance/tracking/lineRegions.ts';
import { linesOf } from '../../../src/core/provenance/tracking/lineSketch.ts';

export const path = 'src/app.py';

export const claude: Authorship = {
  id: 'claude-1',
  origin: 'ai',
  evidence: 'transcript',
  confidence: 0.99,
  at: 1_000,
  tool: 'claude-code',
  model: 'claude-opus-4-5',
};

export const typing: Authorship = { id: 'typed', origin: 'human', evidence: 'typing', confidence: 0.95 };

export const declared: Authorship = { id: 'said', origin: 'human', evidence: 'declared', confidence: 1 };

/** An editor with one file in it, as far as provenance sees one. */
export class Editing {
  constructor(
    public text: string,
    readonly provenance = new FolderProvenance(),
    readonly file = path,
  ) {
    provenance.see(file, text, { now: 0 });
  }

  /** Replaces the first place at which `found` stands. */
  replace(found: string, text: string, author?: Authorship, isReturn = false): this {
    const start = this.text.indexOf(found);
    if (start < 0) throw new Error(`there is no ${JSON.stringify(found)}`);
    return this.splice(start, start + found.length, text, author, isReturn);
  }

  /** Puts whole lines in front of one, as a paste with the cursor at its beginning. */
  insertLines(at: number, text: string, author?: Authorship, isReturn = false): this {
    const lines = linesOf(this.text);
    this.text = [...lines.slice(0, at), ...linesOf(text), ...lines.slice(at)].join('\n');
    const after = linesOf(this.text);
    const change = { startLine: at, endLine: at, breaks: countBreaks(text) + 1, keepsLast: true };
    this.provenance.change(this.file, [change], (line) => after[line] ?? '', { now: 0, isReturn }, author);
    return this;
  }

  append(text: string, author?: Authorship): this {
    return this.splice(this.text.length, this.text.length, text, author);
  }

  splice(start: number, end: number, text: string, author?: Authorship, isReturn = false): this {
    const startLine = countBreaks(this.text.slice(0, start));
    const endLine = countBreaks(this.text.slice(0, end));
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    const lines = linesOf(this.text);
    const change = { startLine, endLine, breaks: countBreaks(text) };
    this.provenance.change(this.file, [change], (line) => lines[line] ?? '', { now: 0, isReturn }, author);
    return this;
  }

  /** One key after the other. */
  type(after: string, text: string): this {
    let at = this.text.indexOf(after) + after.length;
    for (const key of text) this.splice(at, at++, key, typing);
    return this;
  }

  reload(text: string): this {
    this.text = text;
    this.provenance.see(this.file, text, { now: 0 });
    return this;
  }

  /** Each line with whose it is in front: `ai!` is unmodified, `ai~` modified, `ai>` moved. */
  get shown(): readonly string[] {
    const owners = this.owners;
    return linesOf(this.text).map((line, index) => `${owners[index] ?? ''}|${line}`);
  }

  get owners(): readonly string[] {
    const owners = linesOf(this.text).map(() => '');
    for (const { first, last, authorship, state } of this.provenance.linesOf(this.file)) {
      const sign = { unmodified: '!', modified: '~', moved: '>' }[state];
      for (let line = first; line <= last; line++) owners[line - 1] = authorship.origin + sign;
    }
    return owners;
  }
}
