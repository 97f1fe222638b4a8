import { findInScript } from '../../commands/findInScript.ts';
import { PlacedText } from '../../commands/placedText.ts';
import { noVariables } from '../../commands/word.ts';
import { groovyTokens, type GroovyToken } from '../groovyTokens.ts';
import type { FormatReader } from './formatReader.ts';

/** Methods that leave the commands of a script as they are. */
const harmless = new Set(['trim', 'stripIndent']);
/** Another program than a shell reads what begins so. */
const otherProgram = /^#!(?![^\n]*\b(?:ba|da|z|k)?sh\b)/;

/**
 * The commands of `sh` steps, in pipelines of both kinds: a step is written the same way in either. What variables hold
 * is not known, nor is what the steps of shared libraries do.
 *
 * Source: https://www.jenkins.io/doc/pipeline/steps/workflow-durable-task-step/#sh-shell-script
 */
export const jenkinsfileReader: FormatReader = {
  id: 'jenkinsfile',
  read: (source) => {
    if (!source.mentions('sh')) return [];
    const tokens = groovyTokens(source.text);
    return tokens.flatMap((token, index) => {
      const script = isStep(tokens, index) ? scriptAt(tokens, index + 1) : undefined;
      if (!script || otherProgram.test(script.text.text)) return [];
      const whole = { start: token.start, end: script.end };
      return findInScript(script.text, noVariables, 'shell', () => whole);
    });
  },
};

/** `sh` by itself: neither somebody's method nor one that is defined here. */
function isStep(tokens: readonly GroovyToken[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'name' || token.text !== 'sh') return false;
  const before = tokens[index - 1];
  if (before?.kind === 'name') return before.text === 'return' || before.text === 'else';
  return before?.kind !== 'text' && !(before?.kind === 'mark' && /[.@&]/.test(before.text));
}

interface Script {
  readonly text: PlacedText;
  readonly end: number;
}

/** The script that a step is given: alone, or as `script:` among others. */
function scriptAt(tokens: readonly GroovyToken[], start: number): Script | undefined {
  const isCall = isMark(tokens[start], '(');
  let at = isCall ? afterLines(tokens, start + 1) : start;
  for (;;) {
    const token = tokens[at];
    if (token?.kind === 'text') return scriptFrom(tokens, at, isCall);
    if (token?.kind !== 'name' || !isMark(tokens[at + 1], ':')) return undefined;
    at = afterLines(tokens, at + 2);
    if (token.text === 'script')
      return tokens[at]?.kind === 'text' ? scriptFrom(tokens, at, isCall) : undefined;
    // Of the others only plain values: `returnStdout: true`.
    const value = tokens[at];
    if ((value?.kind !== 'name' && value?.kind !== 'text') || !isMark(tokens[at + 1], ',')) return undefined;
    at = afterLines(tokens, at + 2);
  }
}

/** A text, those that are added to it, and what is done with it. Of what is added and no text, nothing is known. */
function scriptFrom(tokens: readonly GroovyToken[], start: number, isCall: boolean): Script | undefined {
  const texts: PlacedText[] = [];
  let end = 0;
  for (let at = start; ; at++) {
    const token = tokens[at];
    if (token?.kind !== 'text') {
      texts.push(...Array.from('{{}}', (char) => PlacedText.of(char, end - 1)));
      break;
    }
    texts.push(token.value);
    ({ end } = token);
    at++;
    while (isMark(tokens[at], '.')) {
      const method = tokens[at + 1];
      if (method?.kind !== 'name' || !harmless.has(method.text)) return undefined;
      at += isMark(tokens[at + 2], '(') && isMark(tokens[at + 3], ')') ? 4 : 2;
    }
    if (!isMark(tokens[at], '+')) {
      if (!endsArgument(tokens[at], isCall)) return undefined;
      break;
    }
    at = afterLines(tokens, at + 1) - 1;
  }
  return { text: PlacedText.concat(texts), end };
}

function endsArgument(token: GroovyToken | undefined, isCall: boolean): boolean {
  if (token === undefined) return true;
  if (token.kind === 'line') return true;
  return token.kind === 'mark' && (isCall ? /[),]/ : /[,;})]/).test(token.text);
}

function isMark(token: GroovyToken | undefined, text: string): boolean {
  return token?.kind === 'mark' && token.text === text;
}

function afterLines(tokens: readonly GroovyToken[], start: number): number {
  let at = start;
  while (tokens[at]?.kind === 'line') at++;
  return at;
}
