import type { Standard } from '../standard.ts';

/** The 17 data fields of its appendix A; the six practices say how an organisation works, which no document shows. */
export const cisa2026: Standard = {
  id: 'cisa-2026',
  name: 'CISA 2026',
  title: 'CISA and partners: 2026 Minimum Elements for a Software Bill of Materials',
  edition: '2.1, 2026-07-29',
  url: 'https://www.cisa.gov/resources-tools/resources/2026-minimum-elements-software-bill-materials-sbom',
  read: 'independent transcriptions that agree, not the document itself',
  document: [
    { name: 'SBOM Author', fact: 'author' },
    { name: 'SBOM Author Signature', fact: 'signature' },
    { name: 'SBOM Data Format Name', fact: 'format' },
    { name: 'SBOM Data Format Version', fact: 'formatVersion' },
    { name: 'SBOM Generation Context', fact: 'generationContext' },
    { name: 'SBOM Timestamp', fact: 'timestamp' },
    { name: 'SBOM Tool Name', fact: 'toolName' },
    { name: 'SBOM Tool Version', fact: 'toolVersion' },
    { name: 'SBOM Version', fact: 'sbomVersion' },
  ],
  components: [
    {
      scope: 'any',
      elements: [
        { name: 'Component Producer', fact: 'producer' },
        { name: 'Component Name', fact: 'name' },
        { name: 'Component Version', fact: 'version' },
        { name: 'Component Identifiers', fact: 'identifier' },
        { name: 'Component Hash Value', fact: 'hash' },
        { name: 'Component Hash Algorithm', fact: 'hash' },
        { name: 'Component License', fact: 'licence' },
        { name: 'Component Dependency Relationship', fact: 'dependency' },
      ],
    },
  ],
};
