import { scriptsIn } from '../embeddedScripts.ts';
import { javascript } from './javascript.ts';
import type { LanguageReader } from './languageReader.ts';

/** https://html.spec.whatwg.org/multipage/scripting.html */
export const html: LanguageReader = {
  ...javascript,
  id: 'html',
  code: (page) => scriptsIn(page, { modulesOnly: true }),
};
