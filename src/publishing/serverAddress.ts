/** Why a key must not be sent to an address. */
export type AddressProblem = 'no-address' | 'password-in-it' | 'unencrypted';

const ownMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The address of a server as it is used: https, or on this machine, unless that is allowed otherwise. */
export function serverAddress(text: string, isHttpAllowed: boolean): URL | AddressProblem {
  const server = URL.canParse(text) ? new URL(text) : undefined;
  if (!server || !/^https?:$/.test(server.protocol)) return 'no-address';
  if (server.username !== '' || server.password !== '') return 'password-in-it';
  if (server.protocol === 'http:' && !ownMachine.has(server.hostname) && !isHttpAllowed) return 'unencrypted';
  if (!server.pathname.endsWith('/')) server.pathname += '/';
  server.search = '';
  server.hash = '';
  return server;
}
