import { compareCodeUnits } from '../../../sbom/canonicalJson.ts';
import type { Authorship } from '../../model/authorship.ts';

/**
 * Trailers that say which tools helped, for a person to put into a message, as the documentation of the Linux kernel
 * spells them: `Assisted-by: TOOL:MODEL`. Only of tools that are known by name, each model once.
 */
export function assistedByTrailers(authorships: Iterable<Authorship>): readonly string[] {
  const trailers = new Set<string>();
  for (const { origin, evidence, tool, model } of authorships) {
    // What is only said of a commit does not tell that the lines of the next one are AI's.
    if (origin !== 'ai' || tool === undefined || evidence === 'trailer') continue;
    const name = oneWord(tool).replaceAll(':', '-');
    const version = model === undefined ? '' : oneWord(model);
    if (name !== '')
      trailers.add(version === '' ? `Assisted-by: ${name}` : `Assisted-by: ${name}:${version}`);
  }
  return [...trailers].sort(compareCodeUnits);
}

/** What follows a space would be read as the name of another program. */
function oneWord(text: string): string {
  return text.trim().replace(/[\s<>()]+/g, '-');
}
