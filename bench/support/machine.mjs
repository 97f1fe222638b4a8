// @ts-check
import os from 'node:os';

/**
 * @typedef {object} Machine what the figures depend on; nothing that says whose machine it is
 * @property {string} cpu
 * @property {number} cores
 * @property {number} memoryGigabytes
 * @property {string} system
 * @property {string} node
 * @property {number} load other work at the start: running processes, the average over a minute
 */

/** @returns {Machine} */
export function describeMachine() {
  const [cpu] = os.cpus();
  return {
    cpu: (cpu?.model ?? 'unknown').replaceAll(/\s+/g, ' ').trim(),
    cores: os.availableParallelism(),
    memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    load: Number((os.loadavg()[0] ?? 0).toFixed(2)),
  };
}

/**
 * `intel-xeon-2-cores-node-20`
 * @param {Machine} machine
 */
export function machineSlug({ cpu, cores, node }) {
  const name = cpu.replaceAll(/\([^)]*\)|@.*$|\bcpu\b|\bprocessor\b/gi, ' ');
  return `${name} ${cores} cores node ${node.split('.')[0]}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
