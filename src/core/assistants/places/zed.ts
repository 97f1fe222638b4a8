import type { Assistant } from '../assistant.ts';

export const zed: Assistant = {
  id: 'zed',
  name: 'Zed',
  provider: 'zed',
  docs: ['https://zed.dev/docs/configuring-zed', 'https://zed.dev/docs/ai/instructions'],
  // Other tools read a file `.rules` for other things: it is told by its place alone, at the root.
  instructions: [{ what: 'instructions', places: ['.rules'] }],
  configurations: [
    {
      places: ['**/.zed/settings.json'],
      models: [
        ['agent', 'default_model', 'model'],
        ['agent', 'inline_assistant_model', 'model'],
        ['agent', 'commit_message_model', 'model'],
        ['agent', 'thread_summary_model', 'model'],
      ],
      modelProvider: 'provider',
      servers: [['context_servers']],
      unrestricted: [{ keys: ['agent', 'always_allow_tool_actions'], values: ['true'] }],
    },
  ],
  userFiles: [{ path: '.config/zed/settings.json', like: '.zed/settings.json' }],
};
