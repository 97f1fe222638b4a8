/** SHA-256 of a text in UTF-8, in hexadecimal digits of lower case: the host has one. */
export type TextHash = (text: string) => string;

/** What is kept in the place of a tool's own id of a session; one that is such a hash already stays as it is. */
export function sessionHash(hash: TextHash, tool: string | undefined, session: string): string {
  return /^s_[0-9a-f]{14}$/.test(session) ? session : `s_${hash(`${tool ?? ''}:${session}`).slice(0, 14)}`;
}
