/** A stretch of a text, and where it stands. */
interface Passage {
  readonly text: string;
  readonly offset: number;
}

/** More of it, nobody hides. */
const maxPassages = 200;
const maxLength = 5000;

/** The same text with spaces in the place of code, so that everything else stands where it stood. */
export function withoutCode(text: string): string {
  let fence: string | undefined;
  return text
    .split('\n')
    .map((line) => {
      const mark = /^[ \t]*(?:[-*+>][ \t]+)?(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence !== undefined) {
        if (mark !== undefined && mark.startsWith(fence)) fence = undefined;
        return ' '.repeat(line.length);
      }
      if (mark !== undefined) {
        fence = mark;
        return ' '.repeat(line.length);
      }
      return line.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
    })
    .join('\n');
}

/** What a page does not show of its own text: comments, and elements without a size. */
export function hiddenPassages(prose: string): readonly Passage[] {
  const found: Passage[] = [];
  for (let at = prose.indexOf('<!--'); at >= 0 && found.length < maxPassages;) {
    const end = prose.indexOf('-->', at);
    if (end < 0) break;
    found.push({ text: prose.slice(at + 4, Math.min(end, at + maxLength)), offset: at + 4 });
    at = prose.indexOf('<!--', end);
  }
  // A link that nothing refers to.
  for (const match of prose.matchAll(/^\[[^\]\n]{1,40}\]:[ \t]?(?:#|<>)[ \t]?["'(]([^\n]{1,2000})/gm))
    found.push(passageOf(match));
  for (const match of prose.matchAll(
    /<\w+ [^<>]{0,200}(?:display: ?none|font-size: ?0(?![.\d]))[^<>]{0,200}>([^<]{1,2000})/gi,
  ))
    found.push(passageOf(match));
  return found.slice(0, maxPassages);
}

function passageOf(match: RegExpExecArray): Passage {
  const text = match[1] ?? '';
  return { text, offset: match.index + match[0].length - text.length };
}
