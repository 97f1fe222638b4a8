import { outlineJavaScript } from '../../outline/javascript/javascriptOutline.ts';
import { extractJavaScript } from '../javascriptExtraction.ts';
import { probeJavaScript } from '../javascriptExports.ts';
import type { LanguageReader } from './languageReader.ts';

export const tsx: LanguageReader = {
  id: 'tsx',
  outline: (text, before) => outlineJavaScript(text, true, before),
  probe: probeJavaScript,
  extract: extractJavaScript,
};
