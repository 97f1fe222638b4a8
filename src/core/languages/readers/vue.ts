import { scriptsIn } from '../embeddedScripts.ts';
import { typescript } from './typescript.ts';
import type { LanguageReader } from './languageReader.ts';

/** https://vuejs.org/api/sfc-spec */
export const vue: LanguageReader = {
  ...typescript,
  id: 'vue',
  code: (page) => scriptsIn(page),
};
