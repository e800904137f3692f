import { readdirSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} LivingProcess
 * @property {number} pid
 * @property {number} parent
 * @property {number} group
 */

/** @param {string} pid @returns {LivingProcess | undefined} */
const readProcess = (pid) => {
  let stat;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined; // It ended while we looked.
  }
  // The name stands in brackets and may hold anything, brackets and spaces too.
  const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A zombie runs nothing and holds nothing; it only waits for its parent to ask how it ended.
  if (state === 'Z' || state === 'X') return undefined;
  return { pid: Number(pid), parent: Number(parent), group: Number(group) };
};

/** Every process of this machine that is alive (Linux only: elsewhere the list is empty). */
export const livingProcesses = () => {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => readProcess(pid) ?? []);
};

/**
 * A process, its descendants, and all who share a process group with one of them: Chromium's helpers are
 * not always children of the process that asked for them.
 * @param {number} root pid
 * @returns {number[]} the pids that are alive
 */
export const processTree = (root) => {
  const all = livingProcesses();
  const tree = new Set([root]);
  const groups = new Set([root]);
  for (let size = 0; size !== tree.size;) {
    size = tree.size;
    for (const { pid, parent, group } of all) {
      if (!tree.has(pid) && !tree.has(parent) && !groups.has(group)) continue;
      tree.add(pid);
    }
  }
  return all.map(({ pid }) => pid).filter((pid) => tree.has(pid));
};
