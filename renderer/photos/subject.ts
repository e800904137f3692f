import { familyCode, productCode } from '../../shared/domain/amounts';
import type { PhotoSubject } from '../../shared/contract/photos';

export const subjectOf = (of: 'product' | 'family', code: string): PhotoSubject =>
  of === 'product' ? { of, code: productCode(code) } : { of, code: familyCode(code) };
