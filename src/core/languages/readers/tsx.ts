import { outlineJavaScript } from '../../outline/javascript/javascriptOutline.ts';
import { extractJavaScript } from '../javascriptExtraction.ts';
import { probeJavaScript } from '../javascriptExports.ts';
import type { LanguageReader } from './languageReader.ts';

export const tsx: LanguageReader = {
  id: 'tsx',
  outline: (text) => outlineJavaScript(text, true),
  probe: probeJavaScript,
  extract: extractJavaScript,
};
