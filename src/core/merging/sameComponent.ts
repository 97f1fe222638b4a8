import { PackageURL } from 'packageurl-js';
import { pushTo } from '../common/multiMap.ts';
import type { BomComponent } from '../sbom/bom.ts';

/** Their components by purl, and by what is left of it without version and qualifiers. */
export class ComponentsByPurl {
  private readonly exact = new Map<string, BomComponent[]>();
  private readonly anyVersion = new Map<string, BomComponent[]>();

  constructor(components: readonly BomComponent[]) {
    this.add(components);
  }

  /**
   * The one that is the same package: of the same purl, or, for a package that we know no version of, of any version
   * where they have just one. Undefined where there is none, or where several could be meant.
   */
  sameAs({ purl }: BomComponent): BomComponent | undefined {
    const parsed = parse(purl);
    if (!parsed) return undefined;
    const candidates =
      this.exact.get(parsed.toString()) ??
      (parsed.version === undefined ? this.anyVersion.get(withoutVersion(parsed)) : undefined);
    return candidates?.length === 1 ? candidates[0] : undefined;
  }

  private add(components: readonly BomComponent[]): void {
    for (const component of components) {
      const parsed = parse(component.purl);
      if (parsed) {
        pushTo(this.exact, parsed.toString(), component);
        pushTo(this.anyVersion, withoutVersion(parsed), component);
      }
      const nested = component['components'];
      if (Array.isArray(nested)) this.add(nested as readonly BomComponent[]);
    }
  }
}

function parse(purl: unknown): PackageURL | undefined {
  try {
    return typeof purl === 'string' ? PackageURL.fromString(purl) : undefined;
  } catch {
    return undefined;
  }
}

function withoutVersion({ type, namespace, name }: PackageURL): string {
  return new PackageURL(type, namespace, name, undefined, undefined, undefined).toString();
}
