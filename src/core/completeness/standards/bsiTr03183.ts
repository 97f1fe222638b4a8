import type { Standard } from '../standard.ts';

/** The required data fields of its sections 5.2.1 and 5.2.2, and that no vulnerability is in it (3.1). */
export const bsiTr03183: Standard = {
  id: 'bsi-tr-03183-2',
  name: 'BSI TR-03183-2',
  title: 'BSI TR-03183-2: Software Bill of Materials',
  edition: '2.1.0, 2025-08-20',
  url: 'https://bsi.bund.de/dok/TR-03183-en',
  read: 'transcriptions of its tables 2 and 3, not the document itself',
  note: 'It asks for what is built, down to the last dependency: an inventory of sources alone never meets it.',
  document: [
    { name: 'Creator of the SBOM', fact: 'authorContact' },
    { name: 'Timestamp', fact: 'timestamp' },
    { name: 'No vulnerability information', fact: 'noVulnerabilities' },
  ],
  components: [
    {
      scope: 'any',
      elements: [
        { name: 'Component creator', fact: 'producerContact' },
        { name: 'Component name', fact: 'name' },
        { name: 'Component version', fact: 'version' },
        { name: 'Filename of the component', fact: 'fileName' },
        { name: 'Dependencies on other components', fact: 'dependency' },
        { name: 'Distribution licences', fact: 'licence' },
        { name: 'Hash value of the deployable component (SHA-512)', fact: 'sha512' },
        { name: 'Executable property', fact: 'executable' },
        { name: 'Archive property', fact: 'archive' },
        { name: 'Structured property', fact: 'structured' },
      ],
    },
  ],
};
