import { hookTools } from './core/provenance/hooks/tools/index.generated.ts';
import { readPayload } from './node/hooks/payload.ts';
import { spoolPayload } from './node/hooks/spoolWriter.ts';

/**
 * Entry point of the script that agent tools start after they changed a file: `hook.cjs <tool>`, with the event on the
 * standard input. Whatever happens, the tool is told that all is well.
 */
async function run(): Promise<void> {
  const tool = hookTools.find(({ id }) => id === process.argv[2]);
  if (!tool) return;
  process.stdout.on('error', () => undefined);
  process.stdout.write(tool.output);
  const payload = await readPayload(process.stdin);
  if (payload !== undefined) spoolPayload(tool, payload, `${__dirname}/spool`);
}

const end = (): never => process.exit(0);
process.on('uncaughtException', end);
run().then(end, end);
