import { refuse, type ErrorCode, type Result } from '../../shared/result';

/** What the system says where a place cannot be written to, in the words that people are told. */
const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'SAVE_FULL',
  EDQUOT: 'SAVE_FULL',
  EFBIG: 'SAVE_FULL',
  ENOENT: 'SAVE_GONE',
  ENODEV: 'SAVE_GONE',
  ENXIO: 'SAVE_GONE',
  EIO: 'SAVE_GONE',
  ESTALE: 'SAVE_GONE',
};

/** Why a file could not be written where a person wanted it. SAVE_FULL · SAVE_GONE · SAVE_FAILED (`reason`) */
export function placeFault(error: unknown): Result<never> {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
  return refuse(codes[reason] ?? 'SAVE_FAILED', { reason });
}
