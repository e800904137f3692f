// Stands in for the ledger's script where only the transport is tried: says back what it hears, or dies as it is told.

/** @typedef {{ type: string, seq?: number, channel?: string, input?: unknown }} Message */
/** @typedef {{ postMessage: (message: unknown) => void, on: (event: 'message', listener: (event: { data: Message }) => void) => void }} Port */

const { parentPort } = /** @type {{ parentPort?: Port }} */ (/** @type {unknown} */ (process));

const say = (/** @type {unknown} */ message) => {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
};

const listen = (/** @type {Message} */ { type, seq, channel, input }) => {
  if (type === 'open') say({ type: 'opened', result: { ok: true, value: null } });
  if (type === 'close') process.exit(0);
  if (type !== 'call') return;
  if (channel === 'die') process.kill(process.pid, 'SIGKILL');
  if (channel === 'complain') process.stderr.write('a complaint');
  say({ type: 'answer', seq, result: { ok: true, value: input } });
};

if (parentPort) parentPort.on('message', ({ data }) => listen(data));
else process.on('message', (message) => listen(/** @type {Message} */ (message)));
