import type { AuthoredLines } from '../provenance/interop/authoredLines.ts';
import type { AuthoredComponent } from '../provenance/sharedFiles.ts';
import { oneLine } from '../common/oneLine.ts';
import type { Graph } from './spdx3Graph.ts';

/**
 * A file with lines of assistants, and each stretch of them as a snippet that the assistant originated
 * (https://spdx.github.io/spdx-spec/v3.0.1/model/Software/Classes/Snippet/). That is all that is known of the file's
 * origin.
 *
 * @param root what the file is part of.
 */
export function addAuthored(
  { id, path, lines, totals }: AuthoredComponent,
  root: string,
  graph: Graph,
): void {
  const file = graph.add('software_File', id, {
    name: oneLine(path),
    software_primaryPurpose: 'source',
    comment: `Lines: ${totals.ai} by assistants, ${totals.human} by hand, ${totals.unknown} of unknown origin.`,
  });
  const snippets = lines.map((each) => addSnippet(id, path, file, each, graph));
  graph.relate(graph.idOf(root), 'contains', [file], { completeness: 'incomplete' }, id);
  graph.relate(file, 'contains', snippets, { completeness: 'incomplete' });
}

function addSnippet(
  id: string,
  path: string,
  file: string,
  { first, last, state, authorship }: AuthoredLines,
  graph: Graph,
): string {
  const { tool, model, evidence, confidence } = authorship;
  const said = [
    `Inserted by an assistant; ${state} since; evidence: ${evidence}, confidence ${confidence}`,
    ...(model === undefined ? [] : [`model: ${model}`]),
  ];
  return graph.add('software_Snippet', JSON.stringify([id, first]), {
    name: oneLine(`${path}:${first}-${last}`),
    software_snippetFromFile: file,
    software_lineRange: { type: 'PositiveIntegerRange', beginIntegerRange: first, endIntegerRange: last },
    ...(tool !== undefined && { originatedBy: [graph.agent('SoftwareAgent', oneLine(tool))] }),
    comment: oneLine(said.join('; ')),
  });
}
