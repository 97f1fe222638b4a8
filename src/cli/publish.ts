import { cyclonedx } from '../core/export/cyclonedx.ts';
import { previewOf, send, uploadTo, type Outcome } from '../publishing/dependencyTrack.ts';
import { exportedText } from './exportFolder.ts';
import { reportCoverage } from './openFolder.ts';
import { keyVariable, type PublishArguments } from './publishArguments.ts';
import type { Streams } from './streams.ts';

/** Runs `shadowlight publish` and returns the exit code. */
export async function runPublish(options: PublishArguments, streams: Streams): Promise<0 | 2> {
  const key = process.env[keyVariable] ?? '';
  if (key === '' && !options.isDryRun) {
    streams.error(`shadowlight: put a key with the permission BOM_UPLOAD into ${keyVariable}\n`);
    return 2;
  }
  const { folder, cache, into } = options;
  const exported = await exportedText({ folder, cache, into, exporter: cyclonedx }, streams);
  if (!exported) return 2;
  const upload = uploadTo(options);
  if (options.isDryRun) {
    await streams.out(previewOf(upload, exported.text));
    return 0;
  }
  reportCoverage(exported.state, streams);
  const outcome = await send(upload, key, exported.text);
  if (outcome.kind === 'taken') {
    await streams.out(`${outcome.answer}\n`);
    return 0;
  }
  streams.error(`shadowlight: ${upload.address.host}: ${wordsOf(outcome)}\n`);
  return 2;
}

const meanings: Readonly<Record<number, string>> = {
  400: 'the document or the project was refused:',
  401: 'the key is not known, or may not create the project:',
  403: 'the key may not change this project:',
  404: 'there is no such project, or no such parent:',
};

function wordsOf(outcome: Exclude<Outcome, { readonly kind: 'taken' }>): string {
  if (outcome.kind === 'unreachable') return outcome.reason;
  if (outcome.kind === 'unanswered') return 'no answer within a minute: it may have been taken or not';
  const { status, answer } = outcome;
  return `${status} ${meanings[status] ?? ''} ${answer}`.trim();
}
