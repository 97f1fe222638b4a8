import type { Assistant } from '../assistant.ts';

/** The editor's own agents, and where it names those of others. */
export const vsCode: Assistant = {
  id: 'vs-code',
  name: 'VS Code',
  provider: 'microsoft',
  docs: [
    'https://code.visualstudio.com/docs/copilot/reference/mcp-configuration',
    'https://code.visualstudio.com/docs/copilot/reference/copilot-settings',
    'https://code.visualstudio.com/docs/devcontainers/containers',
  ],
  configurations: [
    {
      places: ['**/.vscode/mcp.json'],
      servers: [['servers']],
      secretReference: { text: '${input:NAME}', places: ['variable', 'header'], isAsked: true },
    },
    {
      places: ['**/.vscode/settings.json'],
      servers: [['mcp', 'servers']],
      unrestricted: [
        { keys: ['chat.tools.global.autoApprove'], values: ['true'] },
        { keys: ['chat.tools.autoApprove'], values: ['true'] },
      ],
      ofEditor: { settings: [] },
    },
    { places: ['**/.vscode/extensions.json'], ofEditor: { extensions: ['recommendations'] } },
    {
      places: ['**/.devcontainer/**/devcontainer.json', '**/.devcontainer.json'],
      servers: [
        ['customizations', 'vscode', 'mcp', 'servers'],
        ['customizations', 'vscode', 'settings', 'mcp', 'servers'],
      ],
      unrestricted: [
        { keys: ['customizations', 'vscode', 'settings', 'chat.tools.global.autoApprove'], values: ['true'] },
        { keys: ['customizations', 'vscode', 'settings', 'chat.tools.autoApprove'], values: ['true'] },
      ],
      ofEditor: {
        settings: ['customizations', 'vscode', 'settings'],
        extensions: ['customizations', 'vscode', 'extensions'],
        features: ['features'],
      },
    },
  ],
  userFiles: [
    { path: '{editor}/mcp.json', like: '.vscode/mcp.json' },
    { path: '{editor}/settings.json', like: '.vscode/settings.json' },
  ],
  settings: [
    'chat.agent.enabled',
    'chat.mcp.discovery.enabled',
    'chat.useAgentsMdFile',
    'chat.useAgentSkills',
  ],
};
