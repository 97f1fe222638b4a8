// Loaded with --require into a process that is measured from outside: tells at its end what it took.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const file = process.env.SHADOWLIGHT_BENCH_USAGE;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { peakMegabytes: maxRSS / 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 };
  if (file) writeFileSync(file, JSON.stringify(usage));
});
