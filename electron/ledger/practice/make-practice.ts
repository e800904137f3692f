import { rmSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { tillCode } from '../../../shared/domain/amounts';
import { PRACTICE_PIN, practicePeople } from '../../../shared/practice';
import { done, type Result } from '../../../shared/result';
import { commandContext, type CommandContext } from '../command';
import { appendSample, sampleExhibition } from '../exhibition/sample';
import { fileFault } from '../file-fault';
import { Ledger, systemStamp } from '../ledger';
import { setPin } from '../people/pins';
import { forgetWitness } from '../witness';
import { appendGoods, readGoods, type Goods } from './copy-goods';

interface PracticeOptions {
  /** Where it will be; whatever was practised there before is gone. */
  readonly path: string;
  /** The true ledger whose goods are sold in it; null: the bundled sample exhibition. */
  readonly from: string | null;
}

/** SQLite's companions of a file go with it, or a new file would be read with an old journal. */
const removeFile = (path: string): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  forgetWitness(path);
};

function appendPeople(context: CommandContext, tillId: string): void {
  for (const person of practicePeople) {
    const personId = uuidv7();
    context.append({ kind: 'person.saved', tillId, payload: { personId, ...person, active: true } });
    setPin(context.db, personId, PRACTICE_PIN);
  }
}

function furnish(context: CommandContext, goods: Goods | null): void {
  const tills = goods?.tills ?? [{ code: tillCode('T1'), name: '' }];
  const home = tills[0]?.code ?? tillCode('T1');
  const exhibition = goods?.exhibition ?? sampleExhibition();
  context.append({ kind: 'exhibition.saved', tillId: home, payload: { ...exhibition, practice: true } });
  for (const till of tills) context.append({ kind: 'till.saved', tillId: home, payload: till });
  appendPeople(context, home);
  if (goods === null) appendSample(context, home);
  else appendGoods(context, home, goods);
}

/**
 * Makes a ledger to practise on: the sample exhibition, or a true one's goods without its sales, people and contacts. The
 * true file is read and closed before the practice is made, and nothing else ever opens it from here. To practise, main
 * lets the process of the true ledger close, starts another with this file, and goes back the same way.
 * NO_EXHIBITION · FILE_NEWER · FACT_NEWER · FILE_CORRUPT · FILE_LOCKED · FILE_READ_ONLY · FILE_FULL · FILE_MISSING
 */
export function makePractice({ path, from }: PracticeOptions): Result<null> {
  try {
    const goods = from === null ? done(null) : readGoods(from);
    if (!goods.ok) return goods;
    removeFile(path);
    const opened = Ledger.open(path);
    if (!opened.ok) return opened;
    const { db } = opened.value;
    const standing = {
      by: 'system',
      role: 'organiser',
      approvedBy: null,
      family: null,
      isPerson: false,
    } as const;
    try {
      db.transaction(() => furnish(commandContext(db, systemStamp(db), standing), goods.value)).immediate();
    } finally {
      opened.value.close();
    }
    return done(null);
  } catch (error) {
    const fault = fileFault(error);
    if (fault === null) throw error;
    return fault;
  }
}
