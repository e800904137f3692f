import { errorCodes } from '../../../shared/result';

const codes: ReadonlySet<string> = new Set(errorCodes);

export const isErrorCode = (code: string): boolean => codes.has(code);
