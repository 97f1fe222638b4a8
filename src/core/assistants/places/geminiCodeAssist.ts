import type { Assistant } from '../assistant.ts';

export const geminiCodeAssist: Assistant = {
  id: 'gemini-code-assist',
  name: 'Gemini Code Assist',
  provider: 'google',
  docs: ['https://developers.google.com/gemini-code-assist/docs/customize-gemini-behavior-github'],
  instructions: [{ what: 'style', places: ['**/.gemini/styleguide.md'] }],
  configurations: [{ places: ['**/.gemini/config.yaml'], setsUp: true }],
  extensions: ['google.geminicodeassist'],
  settings: ['geminicodeassist.'],
};
