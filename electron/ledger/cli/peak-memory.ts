import { readFileSync } from 'node:fs';

/**
 * The most memory (RSS) that this process had, in MB. Linux counts into `maxRSS` what the process that started this
 * one had, and only here says what is ours.
 */
export function peakMemory(): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes !== undefined) return Math.round(Number(kilobytes) / 1024);
  } catch {
    // Not Linux: the other figure is right there.
  }
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
