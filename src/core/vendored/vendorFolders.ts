/** Folders that are called after what lies in them: code of others, each in a folder of its own. */
const sure = /^(?:_?vendor(?:s|ed|ized)?|third[-_]?party|3rd[-_]?party)$/i;
/** May also be what the project itself gives to the outside. */
const likely = /^extern(?:als?)?$/i;

export interface VendorFolder {
  /** With a slash at its end. */
  readonly root: string;
  /** What lies in it on the way to the file: a folder, or the file itself. */
  readonly member: string;
  /** The file lies right in the member's folder. */
  readonly isDirect: boolean;
  readonly isSure: boolean;
}

/** The innermost folder of other people's code that a file lies in. */
export function vendorFolderOf(path: string): VendorFolder | undefined {
  const segments = path.split('/');
  for (let index = segments.length - 2; index >= 0; index--) {
    const segment = segments[index] ?? '';
    const isSure = sure.test(segment);
    if (!isSure && !likely.test(segment)) continue;
    const root = `${segments.slice(0, index + 1).join('/')}/`;
    return { root, member: segments[index + 1] ?? '', isDirect: segments.length === index + 3, isSure };
  }
  return undefined;
}
