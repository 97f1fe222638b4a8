import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { previewOf, send, uploadTo, type Outcome } from '../../../src/publishing/dependencyTrack.ts';
import { serverAddress } from '../../../src/publishing/serverAddress.ts';

const key = 'odt_0123456789abcdef';
const bom = '{"bomFormat":"CycloneDX"}';
const project = { name: 'shop-ai', version: '1.2.0' };

/** What Dependency-Track's `BomResource` answers: see the sources of `dependencyTrack.ts`. */
async function sentTo(answer: RequestListener, waitMs?: number): Promise<Outcome> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => answer(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  try {
    return await send(uploadTo({ server: address, project, parent: undefined }), key, bom, waitMs);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function answering(status: number, text: string): RequestListener {
  return (_request, response) => {
    response.writeHead(status).end(text);
  };
}

describe('an upload to Dependency-Track', () => {
  it('is taken with a token', async () => {
    const outcome = await sentTo((request, response) => {
      assert.deepEqual(
        [request.method, request.url, request.headers['x-api-key']],
        ['POST', '/api/v1/bom', key],
      );
      response.end('{"token":"9f6f1c2b"}');
    });
    assert.deepEqual(outcome, { kind: 'taken', answer: '{"token":"9f6f1c2b"}' });
  });

  for (const status of [400, 401, 403, 404, 500]) {
    it(`is refused with ${status} and the words of the server, in one line and without the key`, async () => {
      const outcome = await sentTo(answering(status, `no,\n\u001b[31m ${key} ${'x'.repeat(1000)}`));
      assert.ok(outcome.kind === 'refused' && outcome.status === status);
      assert.match(outcome.answer, /^no, \[31m … x+$/);
      assert.equal(outcome.answer.length, 500);
    });
  }

  it('is not known to be taken where nobody answers in time', async () => {
    assert.deepEqual(await sentTo(() => undefined, 50), { kind: 'unanswered' });
  });

  it('goes nowhere else', async () => {
    const outcome = await sentTo((_request, response) => {
      response.writeHead(307, { Location: 'http://127.0.0.1:9/' }).end();
    });
    assert.equal(outcome.kind, 'unreachable');
  });

  it('says why a server cannot be reached', async () => {
    const server = new URL('http://127.0.0.1:9/');
    const outcome = await send(uploadTo({ server, project, parent: undefined }), key, bom);
    assert.ok(outcome.kind === 'unreachable');
    assert.notEqual(outcome.reason, '');
  });

  it('is shown whole before, without the key', () => {
    const parent = { name: 'shop', version: '1' };
    const server = new URL('https://dtrack.example/x/');
    assert.deepEqual(JSON.parse(previewOf(uploadTo({ server, project, parent }), bom)), {
      method: 'POST',
      address: 'https://dtrack.example/x/api/v1/bom',
      fields: {
        projectName: 'shop-ai',
        projectVersion: '1.2.0',
        autoCreate: 'true',
        parentName: 'shop',
        parentVersion: '1',
      },
      bom: { bomFormat: 'CycloneDX' },
    });
  });

  it('takes a key over https, or to this machine', () => {
    const said = (text: string, isHttpAllowed = false): string => String(serverAddress(text, isHttpAllowed));
    assert.equal(said('https://a.example/x?y#z'), 'https://a.example/x/');
    assert.equal(said('http://localhost:8081'), 'http://localhost:8081/');
    assert.equal(said('http://a.example'), 'unencrypted');
    assert.equal(said('http://a.example', true), 'http://a.example/');
    assert.equal(said('https://me:secret@a.example'), 'password-in-it');
    assert.equal(said('a.example'), 'no-address');
  });
});
