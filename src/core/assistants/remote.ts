/** Where a remote server is. */
interface Remote {
  /** With its port; paths and queries may hold keys. */
  readonly host: string;
  /** What is said to it can be read on the way. */
  readonly isPlain: boolean;
}

/** The machine itself, and networks that only somebody's own machines are in. */
const ownNetwork =
  /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.0\.0\.0)|\.(?:local|localhost|internal|lan|home|test|example|invalid|svc)$/i;

/** Undefined where the address is only known when the server is reached. */
export function remoteOf(address: string): Remote | undefined {
  const match = /^(https?):\/\/(?:[^\s/?#@]*@)?([A-Za-z0-9.-]+)(:\d+)?(?:[/?#]|$)/.exec(address);
  const host = match?.[2]?.toLowerCase();
  if (match === null || host === undefined) return undefined;
  // A name without a dot is one of a network of its own.
  const isOwn = !host.includes('.') || ownNetwork.test(host);
  return { host: `${host}${match[3] ?? ''}`, isPlain: match[1] === 'http' && !isOwn };
}
