import assert from 'node:assert/strict';
import { Grammars } from '../../../src/core/syntax/grammars.ts';
import { ParserPool } from '../../../src/core/syntax/parserPool.ts';
import { neverCancelled } from '../../../src/core/common/cancellation.ts';
import { grammarFiles, realScheduler } from '../support/host.ts';

const grammar = 'tree-sitter-python.wasm';
const long = 'x = call(1, 2, [3, 4])\n'.repeat(20_000);

describe('ParserPool', () => {
  it('gives the next document its own tree after a cancelled parse', async () => {
    const pool = new ParserPool(new Grammars(grammarFiles), realScheduler, 1);
    let slices = 0;
    const cancellation = {
      get isCancelled() {
        return slices++ > 2;
      },
    };
    assert.equal(await pool.parse(grammar, long, cancellation), undefined);
    const tree = await pool.parse(grammar, 'import os\n', neverCancelled);
    assert.equal(tree?.rootNode.toString(), '(module (import_statement name: (dotted_name (identifier))))');
    tree?.delete();
    await pool.dispose();
  });

  it('finishes a parse that takes many slices, and lets others work between them', async () => {
    let yields = 0;
    const scheduler = {
      now: realScheduler.now,
      yield: () => {
        yields++;
        return realScheduler.yield();
      },
    };
    const pool = new ParserPool(new Grammars(grammarFiles), scheduler, 2);
    const tree = await pool.parse(grammar, long, neverCancelled);
    assert.equal(tree?.rootNode.childCount, 20_000);
    assert.ok(yields > 0);
    tree?.delete();
    await pool.dispose();
  });
});
