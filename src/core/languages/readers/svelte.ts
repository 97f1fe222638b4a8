import { scriptsIn } from '../embeddedScripts.ts';
import { typescript } from './typescript.ts';
import type { LanguageReader } from './languageReader.ts';

/** https://svelte.dev/docs/svelte/svelte-files */
export const svelte: LanguageReader = {
  ...typescript,
  id: 'svelte',
  code: (page) => scriptsIn(page),
};
