import { outlinePython } from '../../outline/python/pythonOutline.ts';
import { extractPython } from '../pythonExtraction.ts';
import type { LanguageReader } from './languageReader.ts';

export const python: LanguageReader = {
  id: 'python',
  outline: outlinePython,
  extract: extractPython,
};
