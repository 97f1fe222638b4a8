import assert from 'node:assert/strict';
import { Patience, type Clock } from '../../../src/core/common/patience.ts';

/** A clock that goes when it is told to. */
class FakeClock implements Clock {
  private time = 0;
  private readonly timers = new Map<object, { readonly at: number; readonly run: () => void }>();

  readonly now = (): number => this.time;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer = {};
    this.timers.set(timer, { at: this.time + ms, run });
    return () => this.timers.delete(timer);
  };

  get waiting(): number {
    return this.timers.size;
  }

  go(ms: number): void {
    this.time += ms;
    for (const [timer, { at, run }] of [...this.timers]) {
      if (at > this.time) continue;
      this.timers.delete(timer);
      run();
    }
  }
}

/** Items are `rule name`: alike when they are of one rule. */
function patient() {
  const clock = new FakeClock();
  let asked = 0;
  const patience = new Patience<string>(
    800,
    clock,
    { same: (item) => item, alike: (item) => item.split(' ')[0] ?? '' },
    () => asked++,
  );
  return { clock, patience, asked: () => asked };
}

describe('new findings', () => {
  it('of a file that nobody types in are shown at once', () => {
    const { patience, clock } = patient();
    assert.deepEqual(patience.admit('a', ['model gpt']), ['model gpt']);
    assert.deepEqual(patience.admit('a', ['model gpt', 'import yaml']), ['model gpt', 'import yaml']);
    assert.equal(clock.waiting, 0);
  });

  it('wait for a pause in typing, and are asked for when it comes', () => {
    const { patience, clock, asked } = patient();
    patience.admit('a', ['model gpt']);
    patience.touch('a');
    assert.deepEqual(patience.admit('a', ['import yaml', 'model gpt']), ['model gpt']);
    clock.go(500);
    patience.touch('a');
    assert.deepEqual(patience.admit('a', ['import yaml', 'model gpt']), ['model gpt']);
    clock.go(799);
    assert.equal(asked(), 0);
    clock.go(1);
    assert.equal(asked(), 1);
    assert.deepEqual(patience.admit('a', ['import yaml', 'model gpt']), ['import yaml', 'model gpt']);
    assert.equal(clock.waiting, 0);
  });

  it('in a file that was never asked for are not waited for', () => {
    const { patience } = patient();
    patience.touch('a');
    assert.deepEqual(patience.admit('a', ['model gpt']), ['model gpt']);
  });

  it('wait no longer once the file is saved', () => {
    const { patience, clock, asked } = patient();
    patience.admit('a', []);
    patience.touch('a');
    patience.admit('a', ['model gpt']);
    patience.rest('a');
    assert.equal(asked(), 1);
    assert.deepEqual(patience.admit('a', ['model gpt']), ['model gpt']);
    assert.equal(clock.waiting, 0);
  });

  it('of one file do not wait for another', () => {
    const { patience } = patient();
    patience.touch('a');
    assert.deepEqual(patience.admit('b', ['model gpt']), ['model gpt']);
  });
});

describe('findings that are fixed', () => {
  it('go at once, while others wait', () => {
    const { patience } = patient();
    patience.admit('a', ['model gpt', 'import yaml']);
    patience.touch('a');
    assert.deepEqual(patience.admit('a', ['import toml', 'model gpt']), ['import toml', 'model gpt']);
    assert.deepEqual(patience.admit('a', ['model gpt']), ['model gpt']);
    // What comes back is new.
    assert.deepEqual(patience.admit('a', ['import toml', 'model gpt']), ['model gpt']);
  });

  it('do not go while their name is being typed', () => {
    const { patience } = patient();
    patience.admit('a', ['model gpt-4', 'model bert']);
    patience.touch('a');
    assert.deepEqual(patience.admit('a', ['model gpt-4o', 'model bert']), ['model gpt-4o', 'model bert']);
  });

  it('are not taken for one that is new beside them', () => {
    const { patience } = patient();
    patience.admit('a', ['model gpt', 'model bert']);
    patience.touch('a');
    assert.deepEqual(patience.admit('a', ['model new', 'model gpt', 'model bert']), [
      'model gpt',
      'model bert',
    ]);
  });

  it('leave nothing behind when their file is closed', () => {
    const { patience, clock, asked } = patient();
    patience.admit('a', []);
    patience.touch('a');
    patience.admit('a', ['model gpt']);
    patience.forget('a');
    clock.go(10_000);
    assert.equal(asked(), 0);
    assert.deepEqual(patience.admit('a', ['model gpt']), ['model gpt']);
    patience.touch('a');
    patience.admit('a', ['model gpt', 'model bert']);
    patience.dispose();
    clock.go(10_000);
    assert.equal(asked(), 0);
  });
});
