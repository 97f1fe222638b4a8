// @ts-check
// Shadowlight's own SBOM, CycloneDX 1.6: what of others is really in the bundles, and beside them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { v5 } from 'uuid';
import { shippedLists, shippedPackages } from './shippedPackages.mjs';
import { root } from './vscode/paths.mjs';

/** Namespace of the serial numbers. */
const serialNumbers = '6d1a0b35-64a8-4d0e-9a0f-6d1f6f0a7c55';

/**
 * @param {string} artefact the file that it is the SBOM of
 * @returns {Promise<string>} the same for the same file at the same time
 */
export async function ownSbom(artefact) {
  const { name, version, license } = read('package.json');
  const timestamp = time()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
  const hash = createHash('sha512').update(readFileSync(artefact)).digest('hex');
  const rootRef = `pkg:npm/${name}@${version}`;
  const packages = [...(await shippedPackages())].map(packageComponent);
  const components = [...packages, ...listComponents()].sort((a, b) =>
    a['bom-ref'] < b['bom-ref'] ? -1 : 1,
  );
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${v5(timestamp + hash, serialNumbers)}`,
    version: 1,
    metadata: {
      timestamp,
      lifecycles: [{ phase: 'build' }],
      tools: { components: [{ type: 'application', name: 'scripts/ownSbom.mjs', version }] },
      component: {
        type: 'application',
        'bom-ref': rootRef,
        name,
        version,
        hashes: [{ alg: 'SHA-512', content: hash }],
        licenses: [{ license: { id: license } }],
        properties: [{ name: 'shadowlight:artefact', value: path.basename(artefact) }],
      },
    },
    components,
    dependencies: [
      { ref: rootRef, dependsOn: components.map((component) => component['bom-ref']) },
      ...components.map((component) => ({ ref: component['bom-ref'] })),
    ],
  };
  return `${JSON.stringify(bom, undefined, 2)}\n`;
}

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function time() {
  const seconds = process.env['SOURCE_DATE_EPOCH'];
  return seconds === undefined ? new Date() : new Date(Number(seconds) * 1000);
}

/** @param {string} folder */
function packageComponent(folder) {
  const { name, version, license } = read(`${folder}/package.json`);
  const integrity = /** @type {string | undefined} */ (read('package-lock.json').packages[folder]?.integrity);
  const sha512 = /^sha512-(.+)$/.exec(integrity ?? '')?.[1];
  const purl = `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
  const [group, own] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group !== undefined && { group }),
    name: own,
    version,
    purl,
    ...(sha512 !== undefined && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }],
    }),
    licenses: [/[ ()]/.test(license) ? { expression: license } : { license: { id: license } }],
  };
}

function listComponents() {
  return Object.entries({ 'stdlib-list': shippedLists.stdlibList, guarddog: shippedLists.guarddog }).map(
    ([name, { version, license, url }]) => ({
      type: 'data',
      'bom-ref': `pkg:pypi/${name}@${version}`,
      name,
      version,
      purl: `pkg:pypi/${name}@${version}`,
      licenses: [{ license: { id: license } }],
      externalReferences: [{ type: 'vcs', url }],
    }),
  );
}

/** @param {string} file */
function read(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}
