import type { Found } from '../../commands/mention.ts';
import type { YamlNode } from '../yamlTree.ts';
import type { FormatReader } from './formatReader.ts';
import { findInStep } from './scriptStep.ts';

const scripts = ['before_script', 'script', 'after_script'];

/** Source: https://docs.gitlab.com/ci/yaml/#script */
export const gitlabCiReader: FormatReader = {
  id: 'gitlab-ci',
  read: (source) =>
    source.documents.flatMap((document) => [
      ...scriptsOf(document),
      ...document.entries().flatMap(([, job]) => scriptsOf(job)),
    ]),
};

function scriptsOf(job: YamlNode): readonly Found[] {
  return scripts.flatMap((key) => {
    const script = job.get(key);
    const lines = script?.isList === true ? script.items() : script ? [script] : [];
    // A list may hold lists that an anchor stands for.
    return lines.flatMap((line) => (line.isList ? line.items() : [line])).flatMap(findInStep);
  });
}
