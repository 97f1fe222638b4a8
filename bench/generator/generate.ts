import { readOptions, runChild } from '../support/childProcess.ts';
import { makeCorpus, type CorpusSpec } from './corpus.ts';

const { parent, specs } = readOptions() as { parent: string; specs: readonly CorpusSpec[] };

runChild(async () => specs.map((spec) => makeCorpus(parent, spec)));
