import { outlineJavaScript } from '../../outline/javascript/javascriptOutline.ts';
import { extractJavaScript } from '../javascriptExtraction.ts';
import { probeJavaScript } from '../javascriptExports.ts';
import type { LanguageReader } from './languageReader.ts';

export const typescript: LanguageReader = {
  id: 'typescript',
  outline: (text, before) => outlineJavaScript(text, false, before),
  probe: probeJavaScript,
  extract: extractJavaScript,
};
