import { scriptsIn } from '../embeddedScripts.ts';
import { typescript } from './typescript.ts';
import type { LanguageReader } from './languageReader.ts';

/** https://docs.astro.build/en/basics/astro-components/ */
export const astro: LanguageReader = {
  ...typescript,
  id: 'astro',
  code: (page) => scriptsIn(page, { hasFrontMatter: true }),
};
