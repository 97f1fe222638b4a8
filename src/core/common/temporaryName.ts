/** After so long, nobody is writing it any more: it was left behind by a process that was killed. In milliseconds. */
export const leftAfterMs = 10 * 60_000;
/** Of a folder, so many names are looked at for leftovers. */
export const maxNamesLookedAt = 1_000;

/** What a file is called while it is written, beside the file itself. */
export function temporaryName(name: string, unique: string): string {
  return `${name}.shadowlight-${unique}.tmp`;
}

/** Whether a file of this name was made for writing the file `name`: by us, and by nobody else. */
export function isTemporaryOf(name: string, other: string): boolean {
  return other.startsWith(`${name}.`) && /^\.shadowlight-[0-9a-z]{8,32}\.tmp$/.test(other.slice(name.length));
}
