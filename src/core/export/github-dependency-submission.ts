import { usagesAside } from '../inventory/usage.ts';
import type { BomComponent } from '../sbom/bom.ts';
import { compareCodeUnits } from '../sbom/canonicalJson.ts';
import { isNotFound } from '../sbom/ownership.ts';
import { PROPERTY, valueOf } from '../sbom/properties.ts';
import type { Exporter } from './exporter.ts';

/** Those that GitHub knows vulnerabilities of. Models, services and files are none of its packages. */
const PACKAGE = /^pkg:(?:npm|pypi)\//;

/**
 * A snapshot for GitHub's dependency submission API: the packages that no manifest tells it of, by the files that use
 * them. What only the job that sends it knows (`sha`, `ref`, `job`, `detector.url`) is for that job to add.
 *
 * Source: https://docs.github.com/en/rest/dependency-graph/dependency-submission
 */
export const githubDependencySubmission: Exporter = {
  id: 'github-dependency-submission',
  label: 'GitHub dependency submission',
  extension: 'snapshot.json',
  mediaType: 'application/json',
  render({ bom }, { timestamp, toolVersion }) {
    const manifests = manifestsOf((bom.components ?? []).filter((component) => !isNotFound(component)));
    const snapshot = {
      version: 0,
      detector: { name: 'Shadowlight', version: toolVersion },
      scanned: timestamp,
      manifests,
    };
    return `${JSON.stringify(snapshot, undefined, 2)}\n`;
  },
};

interface Manifest {
  readonly name: string;
  readonly file: { readonly source_location: string };
  readonly resolved: Readonly<Record<string, Package>>;
}

interface Package {
  readonly package_url: string;
  readonly relationship: 'direct';
  readonly scope: 'development' | 'runtime';
}

/** One for each file that uses a package, by its path. */
function manifestsOf(components: readonly BomComponent[]): Readonly<Record<string, Manifest>> {
  const packages = new Map<string, Map<string, Package>>();
  for (const component of components) {
    const { purl = '', evidence } = component;
    if (!PACKAGE.test(purl)) continue;
    for (const { location } of evidence?.occurrences ?? []) {
      const used = packages.get(location) ?? new Map<string, Package>();
      packages.set(
        location,
        used.set(purl, { package_url: purl, relationship: 'direct', scope: scopeOf(component, location) }),
      );
    }
  }
  const files = [...packages].sort(([left], [right]) => compareCodeUnits(left, right));
  return Object.fromEntries(
    files.map(([path, used]) => [
      path,
      { name: path, file: { source_location: path }, resolved: Object.fromEntries(used) },
    ]),
  );
}

/** Servers work for those who write the code, and files of tests are not delivered. */
function scopeOf(component: BomComponent, path: string): Package['scope'] {
  const isAside = usagesAside([{ path }]).length > 0;
  return isAside || valueOf(component, PROPERTY.kind) === 'mcp-server' ? 'development' : 'runtime';
}
