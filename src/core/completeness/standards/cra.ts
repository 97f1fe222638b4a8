import type { Standard } from '../standard.ts';

/** Annex I, part II, point 1: the only sentence that says what an SBOM holds. */
export const cra: Standard = {
  id: 'cra',
  name: 'Cyber Resilience Act',
  title: 'Regulation (EU) 2024/2847 (Cyber Resilience Act), Annex I, part II, point 1',
  edition: 'OJ L, 2024-11-20',
  url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj',
  read: 'quotations of that point, not the regulation itself',
  note: 'It asks for no SBOM of AI. The top-level dependencies are in the project’s ordinary SBOM: put this inventory into it.',
  document: [
    { name: 'Commonly used and machine-readable format', fact: 'format' },
    { name: 'At the very least the top-level dependencies', fact: 'topLevelDependencies' },
  ],
  components: [],
};
