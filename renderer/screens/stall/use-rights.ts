import type { Channel } from '../../../shared/contract';
import { rights } from '../../../shared/rights';
import { roleAtLeast } from '../../../shared/roles';
import { useStation } from '../../station';

/** What the person at this window may do, from the one table of rights. */
export const useMay = (): ((channel: Channel) => boolean) => {
  const { role } = useStation().person;
  return (channel) => {
    const needed = rights[channel];
    // What is a family's own is nobody else's, whatever their role.
    return needed === 'anyone' || (needed !== 'family' && roleAtLeast(role, needed));
  };
};
