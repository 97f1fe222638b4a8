import type { ReplacedText } from './agentEdit.ts';

const searchMark = /^<<<<<<< SEARCH>?$/;
const lineMark = /^:(?:start|end)_line:/;

/** Blocks of `<<<<<<< SEARCH`, `=======` and `>>>>>>> REPLACE`, as Roo Code takes them. Nothing when one is not whole. */
export function readSearchReplace(diff: string): readonly ReplacedText[] {
  const pairs: ReplacedText[] = [];
  let before: string[] | undefined;
  let after: string[] | undefined;
  for (const line of diff.split(/\r?\n/)) {
    const mark = line.trim();
    if (searchMark.test(mark)) {
      if (before) return [];
      before = [];
    } else if (mark === '=======' && before && !after) after = [];
    else if (mark === '>>>>>>> REPLACE') {
      if (!before || !after) return [];
      pairs.push({ before: before.join('\n'), after: after.join('\n') });
      before = undefined;
      after = undefined;
    } else if (after) after.push(unescaped(line));
    else if (before && mark === '-------' && before.every((each) => lineMark.test(each))) before = [];
    else before?.push(unescaped(line));
  }
  return before ? [] : pairs;
}

/** What looks like a mark has a backslash before it. */
function unescaped(line: string): string {
  return line.replace(/^\\(?=<<<<<<<|=======|>>>>>>>|-------|:start_line:|:end_line:)/, '');
}
