/**
 * Fixtures of SDK descriptions: `test/fixtures/sdks/<sdk id>/{positive,negative}*`, source files with what is
 * expected of them in comments. An expectation stands below the line it speaks of (other expectations may be
 * between), in a comment of the file's language:
 *
 *     client.chat.completions.create(model="gpt-4.1")
 *     #                                    ^^^^^^^^^ service gpt-4.1 [literal]
 *     load("a.pt")
 *     # <---- weights-file a.pt [literal] risks=pickle
 *
 * Carets cover the expected range. What begins left of the comment's text has an arrow instead: it begins where
 * the comment does and is as long as there are dashes.
 *
 * After that: category, name (`-` for none), resolution, and any of `provider`, `risks`, `candidates` (with
 * commas), `revision`, `pinned`, `task` and `sdk`. Without `provider` or `sdk` it is the SDK's; without one of the others there is
 * nothing of the kind; `pinned` is compared only where it stands.
 */
export interface Expectation {
  /** From 0. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly category: string;
  readonly name: string | null;
  readonly resolution: string;
  readonly fields: Readonly<Record<string, string>>;
}

const expectation =
  /(#|\/\/)( *)(?:(\^+)|<(-+)) (model|service|dataset|weights-file) (\S+) \[([a-z-]+)\]((?: [a-z]+=[^\s"\\]+)*)/;

export function parseExpectations(text: string): readonly Expectation[] {
  const result: Expectation[] = [];
  let subject = 0;
  for (const [line, content] of text.split('\n').entries()) {
    const match = expectation.exec(content);
    if (!match) {
      if (/(?:#|\/\/) *(?:\^|<-)/.test(content)) throw new Error(`line ${line + 1}: not an expectation`);
      subject = line;
      continue;
    }
    const [, marker = '', gap = '', carets, dashes, category = '', name = '', resolution = '', rest = ''] =
      match;
    const start = carets ? match.index + marker.length + gap.length : match.index;
    const pairs = rest
      .trim()
      .split(' ')
      .filter((pair) => pair !== '')
      .map((pair): [string, string] => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), pair.slice(at + 1)];
      });
    result.push({
      line: subject,
      start,
      end: start + (carets ?? dashes ?? '').length,
      category,
      name: name === '-' ? null : name,
      resolution,
      fields: Object.fromEntries(pairs),
    });
  }
  return result;
}
