import { cyclonedx } from '../core/export/cyclonedx.ts';
import { exportedText } from './exportFolder.ts';
import { reportCoverage } from './openFolder.ts';
import { keyVariable, type PublishArguments } from './publishArguments.ts';
import { messageOf, type Streams } from './streams.ts';

/** A server that is silent for so long has no answer. */
const timeoutMs = 60_000;
/** Of an answer that is shown. */
const maxAnswer = 500;

/**
 * Runs `shadowlight publish` and returns the exit code: `POST /api/v1/bom` of Dependency-Track, which puts the
 * document in a queue and answers with a token.
 *
 * Source: https://docs.dependencytrack.org/usage/cicd/
 */
export async function runPublish(options: PublishArguments, streams: Streams): Promise<0 | 2> {
  const key = process.env[keyVariable] ?? '';
  if (key === '' && !options.isDryRun) {
    streams.error(`shadowlight: put a key with the permission BOM_UPLOAD into ${keyVariable}\n`);
    return 2;
  }
  const { folder, cache, into } = options;
  const exported = await exportedText({ folder, cache, into, exporter: cyclonedx }, streams);
  if (!exported) return 2;
  const address = new URL('api/v1/bom', options.server);
  const fields = fieldsOf(options);
  if (options.isDryRun) {
    const shown = {
      method: 'POST',
      address: address.href,
      fields,
      bom: JSON.parse(exported.text) as unknown,
    };
    await streams.out(`${JSON.stringify(shown, undefined, 2)}\n`);
    return 0;
  }
  reportCoverage(exported.state, streams);
  try {
    await streams.out(`${await send(address, key, fields, exported.text)}\n`);
    return 0;
  } catch (error) {
    streams.error(`shadowlight: ${address.host}: ${reasonOf(error)}\n`);
    return 2;
  }
}

function fieldsOf({ project, parent }: PublishArguments): Readonly<Record<string, string>> {
  return {
    projectName: project.name,
    projectVersion: project.version,
    autoCreate: 'true',
    ...(parent && { parentName: parent.name, parentVersion: parent.version }),
  };
}

/** @returns what the server says. */
async function send(
  address: URL,
  key: string,
  fields: Readonly<Record<string, string>>,
  bom: string,
): Promise<string> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('bom', new Blob([bom], { type: 'application/json' }), 'bom.json');
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'X-Api-Key': key, Accept: 'application/json' },
    body,
    // The key is for this server alone.
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  // Whatever a server repeats of what it was sent.
  const answer = plain((await response.text()).replaceAll(key, '…'));
  if (!response.ok) throw new Error(`${response.status} ${meanings[response.status] ?? ''} ${answer}`.trim());
  return answer;
}

const meanings: Readonly<Record<number, string>> = {
  400: 'the document or the project was refused:',
  401: 'the key is not known, or may not create the project:',
  403: 'the key may not change this project:',
  404: 'there is no such project, or no such parent:',
};

/** A server may answer with anything: one line of it, without what moves the cursor. */
function plain(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, maxAnswer);
}

/** `fetch` hides what went wrong in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return plain(cause === undefined ? messageOf(error) : `${messageOf(error)}: ${messageOf(cause)}`);
}
