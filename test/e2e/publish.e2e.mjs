// @ts-check
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { openWorkbench } from './support/workbench.mjs';

/** @typedef {{ method: string | undefined, url: string | undefined, key: string | string[] | undefined, body: string }} Asked */

describe('publishing to Dependency-Track', () => {
  /** @type {import('./support/workbench.mjs').Workbench} */
  let workbench;
  /** @type {Asked[]} */
  const asked = [];
  const server = createServer((request, response) => {
    /** @type {Buffer[]} */
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const { method, url, headers } = request;
      const key = headers['x-api-key'];
      asked.push({ method, url, key, body: Buffer.concat(parts).toString() });
      response.statusCode = key === 'right-key' ? 200 : 401;
      response.end(key === 'right-key' ? '{"token":"a"}' : '');
    });
  });
  let address = '';

  before(async () => {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const at = server.address();
    assert.ok(at !== null && typeof at === 'object');
    address = `http://127.0.0.1:${at.port}`;
    workbench = await openWorkbench({ size: { width: 1200, height: 900 } });
    await workbench.openViewContainer('Shadowlight');
    await workbench.treeRows('AI Inventory', 'gpt-4.1-mini').waitFor();
  });
  afterEach(async function () {
    await workbench?.reportFailure(this);
  });
  after(async () => {
    await workbench?.close();
    server.close();
  });

  async function untilAskedToSend() {
    await workbench.runCommand('Shadowlight: Publish to Dependency-Track…');
    await workbench.answerInput('Address of Dependency-Track', address);
    await workbench.answerInput('Project that the inventory becomes there', 'shop-ai');
    await workbench.answerInput('Version of shop-ai', '1.2.0');
    await workbench.answerInput('Project that it is a part of', '');
    const dialog = workbench.dialog('Send the inventory to 127.0.0.1');
    await dialog.waitFor();
    return dialog;
  }

  it('shows what would be sent, and sends nothing before somebody says so', async () => {
    const dialog = await untilAskedToSend();
    await workbench.screenshot('publish-question');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.deepEqual(asked, []);
  });

  it('forgets a key that the server does not take, and says why', async () => {
    const dialog = await untilAskedToSend();
    await dialog.getByRole('button', { name: 'Send' }).click();
    await workbench.answerInput('Key for 127.0.0.1', 'wrong-key');
    await workbench.notifications('does not know the key').waitFor();
    assert.deepEqual(
      asked.map(({ key }) => key),
      ['wrong-key'],
    );
  });

  it('sends the inventory with the right one, and asks for it no more', async () => {
    const dialog = await untilAskedToSend();
    await dialog.getByRole('button', { name: 'Send' }).click();
    await workbench.answerInput('Key for 127.0.0.1', 'right-key');
    await workbench.notifications('took the inventory').waitFor();
    await workbench.screenshot('publish-taken');
    const last = asked.at(-1);
    assert.deepEqual([last?.method, last?.url, last?.key], ['POST', '/api/v1/bom', 'right-key']);
    for (const word of ['shop-ai', '1.2.0', 'CycloneDX', 'gpt-4.1-mini'])
      assert.ok(last?.body.includes(word), word);
    const again = await untilAskedToSend();
    const sent = new Promise((resolve) => {
      server.once('request', (request) => request.once('end', () => resolve(undefined)));
    });
    await again.getByRole('button', { name: 'Send' }).click();
    await sent;
    assert.deepEqual(
      asked.map(({ key }) => key),
      ['wrong-key', 'right-key', 'right-key'],
    );
  });
});
