import type { Assistant } from '../assistant.ts';

export const geminiCli: Assistant = {
  id: 'gemini-cli',
  name: 'Gemini CLI',
  provider: 'google',
  docs: [
    'https://geminicli.com/docs/cli/gemini-md',
    'https://geminicli.com/docs/cli/custom-commands',
    'https://geminicli.com/docs/reference/configuration',
    'https://geminicli.com/docs/cli/headless',
  ],
  instructions: [
    { what: 'instructions', places: ['**/GEMINI.md'], mayBePage: true },
    { what: 'command', places: ['**/.gemini/commands/**/*.toml'] },
  ],
  configurations: [
    {
      places: ['**/.gemini/settings.json'],
      setsUp: true,
      models: [['model', 'name']],
      servers: [['mcpServers']],
      secretReference: { text: '${NAME}', places: ['variable'] },
      unrestrictedServers: [{ keys: ['trust'], values: ['true'] }],
    },
  ],
  userFiles: [{ path: '.gemini/settings.json' }],
  extensions: ['google.gemini-cli-vscode-ide-companion'],
  actions: ['google-github-actions/run-gemini-cli'],
  commands: [
    {
      words: ['gemini'],
      options: ['-p', '--prompt'],
      model: ['-m', '--model'],
      unrestricted: ['--yolo', '-y'],
    },
    {
      words: ['@google/gemini-cli'],
      options: ['-p', '--prompt'],
      model: ['-m', '--model'],
      unrestricted: ['--yolo', '-y'],
    },
  ],
};
