import type { TextFormat } from './textFormat.ts';

export const githubActions: TextFormat = {
  id: 'github-actions',
  name: 'GitHub Actions',
  editorIds: ['yaml', 'github-actions-workflow'],
  lineComment: '#',
  matches: (path) => /(?:^|\/)(?:\.github\/workflows\/[^/]+|action)\.ya?ml$/.test(path),
};
