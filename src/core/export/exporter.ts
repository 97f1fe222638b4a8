import type { FolderInventory } from '../inventory/component.ts';
import type { Bom } from '../sbom/bom.ts';

/** What an export may say of the moment it is made in. The fragment says none of it. */
export interface ExportContext {
  /** RFC 3339 with a zone: `2026-11-20T09:00:00Z`. */
  readonly timestamp: string;
  /** A fresh `urn:uuid:` and a random UUID. */
  readonly serialNumber: string;
  /** Version of this extension. */
  readonly toolVersion: string;
  /** Version of the SDK catalogue that the inventory was made with. */
  readonly catalogueVersion: string;
  /** Where the fragment lies, relative to the folder, POSIX. */
  readonly fragmentPath: string;
}

/** A format to export to. Adding one is one new file beside this and one line in `registry.ts`. */
export interface Exporter {
  /** Kebab-case, equal to the file's name; used on the command line. */
  readonly id: string;
  /** What people choose from a list. */
  readonly label: string;
  /** Without a leading dot: `cdx.json`. */
  readonly extension: string;
  /** RFC 6838. */
  readonly mediaType: string;
  /**
   * The file's text. The same arguments give the same text; secrets are masked before they come here, and no
   * source text is written.
   *
   * @param bom the fragment that belongs to the inventory, with what people wrote into it.
   */
  render(inventory: FolderInventory, bom: Bom, context: ExportContext): string;
}
