import type { FolderInventory } from '../inventory/component.ts';
import type { Bom } from '../sbom/bom.ts';
import type { ReportedFile } from '../workspace/reportFolder.ts';

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

/** What there is to export of a folder. */
export interface ExportContent {
  readonly inventory: FolderInventory;
  /** The fragment that belongs to the inventory, with what people wrote into it. */
  readonly bom: Bom;
  /** What is reported, file by file; read once, and only by formats that list findings. */
  readonly files: Iterable<ReportedFile>;
}

/** A format to export to. Adding one is one new file beside this. */
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
   */
  render(content: ExportContent, context: ExportContext): string;
}
