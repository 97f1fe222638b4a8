import { requirements } from '../manifests/formats/requirements.ts';
import { fileNameOf } from './fileName.ts';
import type { TextFormat } from './textFormat.ts';

/** Nobody opens one for its agents: no language of the editor wakes the extension for it. */
export const agentRuntimes: TextFormat = {
  id: 'agent-runtimes',
  name: 'Manifests of Python that declare agent runtimes',
  editorIds: [],
  quietIds: ['toml', 'pip-requirements', 'plaintext'],
  lineComment: '#',
  matches: (path) => /^(?:pyproject\.toml|Pipfile)$/.test(fileNameOf(path)) || requirements.matches(path),
};
