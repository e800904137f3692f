import { expect } from 'vitest';
import { copiesFolder } from '../../../electron/ledger/copies/place';
import { listCopies } from '../../../electron/ledger/copies/list';
import { verifyCopy } from '../../../electron/ledger/copies/verify-copy';
import { scratch } from '../../ledger/harness/stall';
import type { Kind, Round } from '../harness/round';
import { Scene } from '../harness/scene';
import { WholeProgram } from '../harness/whole-program';

const KILLS = 3;
const WITHIN_MS = 400;

/** As when the power goes: every process of the program in one instant, while it sells, refunds, closes drawers and copies. */
async function killedTree(round: Round): Promise<void> {
  const scene = new Scene(round);
  const [userData, folder] = [scratch(), copiesFolder(scene.ledger)];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const program = await WholeProgram.start(userData, scene.ledger, scene.ground.organiser);
    await scene.askAgain(program);
    await scene.clerk.work(program, ['sale']);
    const copying = async (): Promise<void> => {
      while (program.isAlive) await program.copy();
    };
    await Promise.all([
      scene.clerk.lanes(program, ['sale', 'sale', 'refund', 'close', 'open'], {
        count: 2,
        isOver: () => false,
      }),
      copying(),
      scene.killWithin(program, WITHIN_MS),
    ]);
    scene.expectHeld();
    for (const { name } of listCopies(folder)) expect(verifyCopy(folder, name)).toBe('good');
  }
  await scene.end();
}

export const wholeProgramKinds: readonly Kind[] = [
  {
    name: 'whole-program',
    about: 'what its page was told is done, when all its processes are killed in one instant',
    round: killedTree,
  },
];
