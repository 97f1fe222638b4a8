import { requirements } from '../manifests/formats/requirements.ts';
import { fileNameOf } from './fileName.ts';
import type { TextFormat } from './textFormat.ts';

/** Of Conda; other tools have files of their own that are called like it, with nothing that is one of its lists. */
export const environmentFile = /^environment[\w.-]*\.ya?ml$/i;

/** Nobody opens one for its agents: no language of the editor wakes the extension for it. */
export const agentRuntimes: TextFormat = {
  id: 'agent-runtimes',
  name: 'Manifests of Python that declare agent runtimes',
  editorIds: [],
  quietIds: ['toml', 'pip-requirements', 'plaintext', 'yaml', 'ini'],
  lineComment: '#',
  matches: (path) =>
    /^(?:pyproject\.toml|Pipfile|setup\.cfg)$/.test(fileNameOf(path)) ||
    environmentFile.test(fileNameOf(path)) ||
    requirements.matches(path),
};
