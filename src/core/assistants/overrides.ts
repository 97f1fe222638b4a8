import type { Span } from '../model/text.ts';
import { hiddenPassages, withoutCode } from './markdownProse.ts';

/** Who writes of such attacks quotes them. */
const ofAttacks = /prompt[- ]?injection|jail-?break|red[- ]team/i;
const ofSecurity = /exfiltrat|malicious|attacker|adversar|untrusted/i;

const earlier = '(?:previous|prior|earlier|preceding|above)';
const told = '(?:instructions?|prompts?|directives?|messages?)';

/** At the beginning of a sentence, to its end, or to what is to be done instead. */
const override = new RegExp(
  `(?:^[ \\t]{0,3}(?:(?:[-*+]|\\d{1,3}\\.|#{1,6})[ \\t]{1,4})?|[.!?][ \\t]{1,4})(?:\\*\\*|__)?(?:(?:important|system|attention)[:!] ?(?:\\*\\*|__)? ?)?(?:please )?((?:ignore|disregard|forget) (?:all |any )?(?:of )?(?:the |your )?${earlier} (?:system )?${told})(?=(?:\\*\\*|__)?(?:[.!;,]|[ \\t]{0,4}$| and\\b))`,
  'i',
);

/** What nobody who reads the page is shown, and that is said to an assistant. */
const hidden: readonly RegExp[] = [
  new RegExp(
    `\\b(?:ignore|disregard|forget|override)\\s{1,4}(?:all |any )?(?:of )?(?:the |your )?(?:${earlier}|system|safety|user's)\\s{1,4}(?:system )?(?:${told}|rules|guidelines|checks)\\b`,
    'i',
  ),
  /\b(?:do not|don['’]t|never|must not)\s{1,4}(?:tell|inform|notify|alert)\s{1,4}(?:the |your )?(?:users?|humans?|developers?|reviewers?)(?= about (?:this|it)\b|\s{0,4}(?:[.,;!]|$))/im,
  /\bwithout\s{1,4}(?:telling|informing|notifying|alerting)\s{1,4}(?:the |your )?(?:users?|humans?|developers?|reviewers?)\b/i,
  /\b(?:run|execute|delete|push|install|send|upload|approve)\b[^.\n]{0,80}?\bwithout\s{1,4}(?:asking|(?:any |user )?(?:confirmation|approval|permission))\b/i,
  /\b(?:send|upload|post|e-?mail|exfiltrate)\b[^.\n]{0,80}?(?:~\/\.ssh|\bid_rsa\b|(?<![\w/])\.env\b|\bcredentials\b|\bapi keys?\b|\bsecrets\b|\benvironment variables\b)[^\n]{0,80}?(?:https?:\/\/|\bto [\w.+-]{1,60}@)/i,
];

/** Files that hold keys, as commands name them. */
const keyFile =
  '["\']?(?:~|\\$HOME|\\$\\{HOME\\})?/?(?:\\.ssh/id_[a-z0-9]+|\\.aws/credentials|\\.netrc|\\.env)(?![\\w./-])';
const sendsKeys: readonly RegExp[] = [
  new RegExp(`(?:-d|--data(?:-binary|-raw)?|-F|--form)[ =]["']?(?:[\\w.-]{1,40}=)?@${keyFile}`),
  new RegExp(`(?:-T|--upload-file)[ =]${keyFile}`),
  new RegExp(`\\$\\((?:base64 )?(?:cat|<) ?${keyFile}`),
  new RegExp(`\\bcat ${keyFile}["']? ?\\|.{0,80}\\bcurl\\b`),
  /\b(?:printenv|env) ?\|.{0,80}\bcurl\b/,
];
const sends = /\b(?:curl|wget)\b.*https?:\/\/(?!localhost|127\.)/;

/** Longer lines are no sentences. */
const maxLine = 2000;

/**
 * Where instructions surely work against whoever relies on them: what is hidden from people says to override, to keep
 * quiet or not to ask; a sentence has the assistant ignore what it was told before; a command sends keys away. Only
 * what is said as an instruction counts, never what is quoted or talked about.
 *
 * @param isCalled somebody asks for these instructions by name, and may well want a fresh start.
 */
export function overrideIn(
  text: string,
  { isMarkdown, isCalled }: { readonly isMarkdown: boolean; readonly isCalled: boolean },
): Span | undefined {
  if (ofAttacks.test(text)) return undefined;
  const prose = isMarkdown ? withoutCode(text) : text;
  for (const { text: passage, offset } of isMarkdown ? hiddenPassages(prose) : []) {
    const match = hidden.map((shape) => shape.exec(passage)).find((each) => each !== null);
    if (match) return { start: offset + match.index, end: offset + match.index + match[0].length };
  }
  if (ofSecurity.test(text)) return undefined;
  let start = 0;
  const lines = prose.split('\n');
  for (const [index, line] of text.split('\n').entries()) {
    const said = lines[index] ?? '';
    const match = isCalled || said.length > maxLine ? null : override.exec(said.trimEnd());
    if (match?.[1] !== undefined) {
      const end = start + match.index + match[0].length;
      return { start: end - match[1].length, end };
    }
    const command = line.length > maxLine || !sends.test(line) ? undefined : line;
    if (command !== undefined && sendsKeys.some((shape) => shape.test(command))) {
      const at = start + line.length - line.trimStart().length;
      return { start: at, end: start + line.trimEnd().length };
    }
    start += line.length + 1;
  }
  return undefined;
}
