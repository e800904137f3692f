import { say } from './output';
export function growCommand(_rest: readonly string[]): number {
  say('soon');
  return 2;
}
