import type { Assistant } from '../assistant.ts';

export const aider: Assistant = {
  id: 'aider',
  name: 'Aider',
  provider: 'unknown',
  docs: ['https://aider.chat/docs/config/aider_conf.html', 'https://aider.chat/docs/scripting.html'],
  configurations: [
    {
      places: ['**/.aider.conf.yml'],
      setsUp: true,
      models: [['model'], ['weak-model'], ['editor-model']],
      unrestricted: [{ keys: ['yes-always'], values: ['true'] }],
    },
  ],
  userFiles: [{ path: '.aider.conf.yml' }],
  commands: [
    {
      words: ['aider'],
      options: ['-m', '--message', '--msg', '-f', '--message-file'],
      model: ['--model'],
      unrestricted: ['--yes-always'],
    },
  ],
};
