import type { Assistant } from '../assistant.ts';

export const geminiCli: Assistant = {
  id: 'gemini-cli',
  name: 'Gemini CLI',
  provider: 'google',
  docs: [
    'https://geminicli.com/docs/cli/gemini-md',
    'https://geminicli.com/docs/cli/custom-commands',
    'https://developers.google.com/gemini-code-assist/docs/customize-gemini-behavior-github',
  ],
  instructions: [
    { what: 'instructions', places: ['**/GEMINI.md'], mayBePage: true },
    { what: 'command', places: ['**/.gemini/commands/**/*.toml'] },
    { what: 'style', places: ['**/.gemini/styleguide.md'] },
  ],
};
