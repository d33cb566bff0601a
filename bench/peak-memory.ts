import { readFileSync } from 'node:fs';

/** Most memory the process has had at once, in megabytes (Linux; elsewhere as the runtime knows it). */
export function peakMemory(): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}
