import type { Scheduler } from '../core/common/scheduler.ts';

export const browserScheduler: Scheduler = {
  now: () => performance.now(),
  yield: () => new Promise((resolve) => setTimeout(resolve, 0)),
};
