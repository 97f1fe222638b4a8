// @ts-check
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port on the loopback address that is free now. */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port from the operating system');
  return address.port;
}
