import { findNodeAtLocation } from 'jsonc-parser';
import { alignedIn } from '../../commands/alignedText.ts';
import { findInScript } from '../../commands/findInScript.ts';
import { PlacedText } from '../../commands/placedText.ts';
import { noVariables } from '../../commands/word.ts';
import { readJsonTree } from '../../manifests/json.ts';
import type { FormatReader } from './formatReader.ts';

/** Source: https://docs.npmjs.com/cli/using-npm/scripts */
export const packageScriptsReader: FormatReader = {
  id: 'package-scripts',
  read: ({ text }) => {
    if (!text.includes('"scripts"')) return [];
    const { root } = readJsonTree(text.replace(/^\uFEFF/, ' '));
    const scripts = root?.type === 'object' ? findNodeAtLocation(root, ['scripts']) : undefined;
    const file = PlacedText.of(text);
    return (scripts?.type === 'object' ? (scripts.children ?? []) : []).flatMap(({ children }) => {
      const value = children?.[1];
      if (typeof value?.value !== 'string') return [];
      const script = alignedIn(file, value.value, value.offset + 1, value.offset + value.length - 1);
      return script ? findInScript(script, noVariables) : [];
    });
  },
};
