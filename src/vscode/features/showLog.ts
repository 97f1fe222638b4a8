import { registerCommand } from '../commands.ts';
import type { Feature } from '../services.ts';

export const showLogFeature: Feature = ({ log }) =>
  registerCommand(log, 'shadowlight.showLog', () => log.show());
