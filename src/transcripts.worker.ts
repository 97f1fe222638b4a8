import { parentPort, workerData } from 'node:worker_threads';
import type { TranscriptOrder } from './node/transcripts/transcriptMessages.ts';
import { TranscriptServer } from './node/transcripts/transcriptServer.ts';

/** Entry point of the worker that reads what agent tools record. It is ended from outside. */
new TranscriptServer(workerData as TranscriptOrder, (message) =>
  parentPort?.postMessage(message, []),
).start();
