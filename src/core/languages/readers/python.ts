import { outlinePython } from '../../outline/python/pythonOutline.ts';
import { extractPython } from '../pythonExtraction.ts';
import { probePython } from '../pythonExports.ts';
import type { LanguageReader } from './languageReader.ts';

export const python: LanguageReader = {
  id: 'python',
  outline: outlinePython,
  probe: probePython,
  extract: extractPython,
};
