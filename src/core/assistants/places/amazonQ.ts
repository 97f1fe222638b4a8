import type { Assistant } from '../assistant.ts';

export const amazonQ: Assistant = {
  id: 'amazon-q',
  name: 'Amazon Q Developer',
  provider: 'aws',
  docs: ['https://docs.aws.amazon.com/amazonq/latest/qdeveloper-ug/context-project-rules.html'],
  instructions: [{ what: 'rule', places: ['**/.amazonq/rules/**/*.md'] }],
  configurations: [{ places: ['**/.amazonq/mcp.json'], servers: [['mcpServers']] }],
  userFiles: [{ path: '.aws/amazonq/mcp.json', like: '.amazonq/mcp.json' }],
  extensions: ['amazonwebservices.amazon-q-vscode'],
  settings: ['amazonQ.'],
};
