import type { Person } from '../../../shared/contract/people';
import type { Result } from '../../../shared/result';
import { queryClient } from '../../api';

/** Once the exhibition is there, everything is read again: who is signed in, and what there is to sell. */
export const welcome = (answer: Result<Person>): void => {
  if (answer.ok) void queryClient.invalidateQueries();
};
