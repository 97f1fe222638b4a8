/** 72 random bits: unique in all logs. Both hosts have the Web Crypto API. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(9))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
