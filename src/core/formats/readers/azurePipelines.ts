import type { Found } from '../../commands/mention.ts';
import type { YamlNode } from '../yamlTree.ts';
import type { FormatReader } from './formatReader.ts';
import { findInStep } from './scriptStep.ts';

/** Stages hold jobs, and jobs hold steps. */
const holders = ['stages', 'jobs'];

/** Source: https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/steps */
export const azurePipelinesReader: FormatReader = {
  id: 'azure-pipelines',
  read: (source) => source.documents.flatMap((document) => findIn(document, 0)),
};

function findIn(node: YamlNode, depth: number): readonly Found[] {
  const steps = (node.get('steps')?.items() ?? []).flatMap((step) => {
    const script = step.get('bash') ?? step.get('script');
    return script ? findInStep(script) : [];
  });
  if (depth > 2) return steps;
  const below = holders.flatMap((key) => node.get(key)?.items() ?? []);
  return [...steps, ...below.flatMap((each) => findIn(each, depth + 1))];
}
