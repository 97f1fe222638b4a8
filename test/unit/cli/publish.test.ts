import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { publishArguments } from '../../../src/cli/publishArguments.ts';
import { problemsOf } from '../sbom/support/validator.ts';
import { withFolder } from '../support/temporaryFolder.ts';
import { shadowlight, type Outcome } from './support/shadowlight.ts';

const key = 'odt_0123456789abcdef';
const environment = { DEPENDENCY_TRACK_API_KEY: key };
const project = {
  'requirements.txt': 'openai\n',
  'app.py': 'from openai import OpenAI\nOpenAI().responses.create(model="gpt-4.1")\n',
};

interface Upload {
  readonly method: string;
  readonly path: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

type Answer = (response: ServerResponse, upload: Upload) => void;

/** What the API says of an upload: a form with `bom` and the project, and a token for it. */
async function withServer<T>(
  answer: Answer,
  use: (address: string, uploads: readonly Upload[]) => Promise<T>,
): Promise<T> {
  const uploads: Upload[] = [];
  const server = createServer((request, response) => {
    void readUpload(request).then((upload) => {
      uploads.push(upload);
      answer(response, upload);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, uploads);
  } finally {
    server.close();
  }
}

async function readUpload(request: IncomingMessage): Promise<Upload> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(Buffer.concat(chunks), { headers }).formData();
  const fields: Record<string, string> = {};
  for (const [name, value] of form) fields[name] = typeof value === 'string' ? value : await value.text();
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    key: String(request.headers['x-api-key']),
    fields,
  };
}

const accept: Answer = (response, { key: given, fields }) => {
  const isWhole = ['projectName', 'projectVersion', 'bom'].every((name) => fields[name]);
  response.writeHead(given !== key ? 401 : isWhole ? 200 : 400, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ token: '9f6f1c2b-7d11-4d5a-9f5e-0a5c7c0e5f0d' }));
};

function publish(
  root: string,
  to: string,
  options: readonly string[] = [],
  env: Readonly<Record<string, string>> = environment,
): Promise<Outcome> {
  const named = ['--to', to, '--project', 'shop-ai', '--project-version', '1.2.0'];
  return shadowlight(['publish', root, ...named, ...options], env);
}

describe('shadowlight publish', () => {
  it('sends a valid document to the project, as a part of another one', () =>
    withFolder(project, (root) =>
      withServer(accept, async (address, uploads) => {
        const parent = ['--parent', 'shop', '--parent-version', '1.2.0'];
        const { code, stdout, stderr } = await publish(root, `${address}/dtrack`, parent);
        assert.equal(code, 0, stderr);
        assert.match(stdout, /"token"/);
        const [upload, ...others] = uploads;
        assert.equal(others.length, 0);
        const { bom = '', ...fields } = upload?.fields ?? {};
        assert.deepEqual(
          [upload?.method, upload?.path, upload?.key, fields],
          [
            'POST',
            '/dtrack/api/v1/bom',
            key,
            {
              projectName: 'shop-ai',
              projectVersion: '1.2.0',
              autoCreate: 'true',
              parentName: 'shop',
              parentVersion: '1.2.0',
            },
          ],
        );
        assert.deepEqual(problemsOf(bom), []);
        assert.match(bom, /gpt-4\.1/);
      }),
    ));

  it('sends the SBOM of another tool with the inventory in it', () =>
    withFolder(project, (root) =>
      withServer(accept, async (address, uploads) => {
        const into = new URL('../../fixtures/boms/npm-sbom.cdx.json', import.meta.url).pathname;
        assert.equal((await publish(root, address, ['--into', into])).code, 0);
        const bom = uploads[0]?.fields['bom'] ?? '';
        assert.match(bom, /pkg:npm\/semver@7\.7\.2[^]*gpt-4\.1/);
      }),
    ));

  it('shows in a dry run what it would send, without a key, and sends nothing', () =>
    withFolder(project, (root) =>
      withServer(accept, async (address, uploads) => {
        const { code, stdout } = await publish(root, address, ['--dry-run'], {});
        const shown = JSON.parse(stdout);
        assert.deepEqual([code, shown.address, uploads.length], [0, `${address}/api/v1/bom`, 0]);
        assert.deepEqual(problemsOf(JSON.stringify(shown.bom)), []);
        const withKey = await publish(root, address, ['--dry-run']);
        assert.doesNotMatch(withKey.stdout + withKey.stderr, new RegExp(key));
      }),
    ));

  it('sends nothing without a key, and says where it is taken from', () =>
    withFolder(project, (root) =>
      withServer(accept, async (address, uploads) => {
        const { code, stderr } = await publish(root, address, [], { DEPENDENCY_TRACK_API_KEY: '' });
        assert.deepEqual([code, uploads.length], [2, 0]);
        assert.match(stderr, /DEPENDENCY_TRACK_API_KEY/);
      }),
    ));

  it('says why the server refused it, shows its words harmless, and never the key', () =>
    withFolder(project, (root) =>
      withServer(
        (response) => {
          response.writeHead(403);
          response.end(`\x1b[2Jno, ${key}\n${'x'.repeat(5_000)}`);
        },
        async (address) => {
          const { code, stdout, stderr } = await publish(root, address);
          assert.deepEqual([code, stdout], [2, '']);
          assert.match(stderr, /403 the key may not change this project: \[2Jno, … x/);
          assert.ok(stderr.length < 2_000);
          assert.ok(!stderr.includes(key) && !stderr.includes('\x1b'));
        },
      ),
    ));

  it('takes the key nowhere else, whatever the server says', () =>
    withFolder(project, (root) =>
      withServer(accept, (elsewhere, stolen) =>
        withServer(
          (response) => {
            response.writeHead(307, { Location: `${elsewhere}/api/v1/bom` });
            response.end();
          },
          async (address) => {
            assert.equal((await publish(root, address)).code, 2);
            assert.equal(stolen.length, 0);
          },
        ),
      ),
    ));

  it('ends with 2 where nobody answers, and where the fragment cannot be read', () =>
    withFolder({ ...project, '.ai-sbom/fragment.cdx.json': '<<<<<<< ours' }, async (root) => {
      assert.match((await publish(root, 'http://127.0.0.1:9')).stderr, /fragment\.cdx\.json/);
      await withFolder(project, async (other) => {
        const { code, stderr } = await publish(path.join(other, '.'), 'http://127.0.0.1:9');
        assert.equal(code, 2);
        assert.match(stderr, /127\.0\.0\.1:9: fetch failed/);
      });
    }));

  const whole = ['dir', '--project', 'a', '--project-version', '1', '--to', 'https://x.example'];
  const but = (...last: readonly string[]): readonly string[] => [...whole, ...last];
  for (const [argv, message] of [
    [whole.slice(1), /needs a folder/],
    [whole.slice(0, 5), /needs --to with an https address/],
    [['dir', ...whole.slice(5)], /needs --project and --project-version/],
    [but('--project-version', ' '), /needs --project and --project-version/],
    [but('--parent', 'p'), /go together/],
    [but('--to', 'http://x.example'), /unencrypted/],
    [but('--to', 'http://localhost.example'), /unencrypted/],
    [but('--to', 'https://user:secret@x.example'), /without a password/],
    [but('--to', 'file:///etc/passwd'), /https address/],
    [but('--key', 'abc'), /--key/],
    [but('more'), /unexpected argument/],
  ] as const) {
    it(`refuses "${argv.join(' ')}"`, () => {
      const invocation = publishArguments(argv);
      assert.match(invocation.kind === 'usage-error' ? invocation.message : '', message);
    });
  }

  it('takes http for its own machine, and elsewhere when it is told so', () => {
    for (const argv of [
      but('--to', 'http://localhost:8081'),
      but('--to', 'http://[::1]:8081/a'),
      but('--to', 'http://x.example', '--allow-http'),
    ])
      assert.equal(publishArguments(argv).kind, 'publish', argv.join(' '));
  });
});
