import { refuse, type ErrorCode, type Result } from '../../../shared/result';
import { fileFault } from '../file-fault';

/** What the system says of a place that a copy was to be written to. */
const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'COPY_PLACE_FULL',
  EDQUOT: 'COPY_PLACE_FULL',
  EFBIG: 'COPY_PLACE_FULL',
  ENOENT: 'COPY_PLACE_MISSING',
  ENODEV: 'COPY_PLACE_MISSING',
  EIO: 'COPY_PLACE_MISSING',
};

/** Why a copy could not be made, for people. COPY_DAMAGED: what was written is not what was read, or that is damaged. */
export function copyFault(error: unknown): Result<never> {
  const file = fileFault(error);
  if (file !== null && !file.ok) {
    const { code } = file.error;
    if (code === 'FILE_FULL') return refuse('COPY_PLACE_FULL');
    if (code === 'FILE_CORRUPT') return refuse('COPY_DAMAGED', { ...file.error.details });
  }
  const system = error instanceof Error && 'code' in error ? String(error.code) : '';
  return refuse(codes[system] ?? 'COPY_FAILED', { reason: system });
}
