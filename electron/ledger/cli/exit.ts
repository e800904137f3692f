/** What the command line gives back to its caller. */
export const OK = 0;
/** What was looked at is wrong. */
export const WRONG = 1;
/** It could not even be looked at: the arguments, the file. */
export const USAGE = 2;

/** One clear sentence for whoever typed the command; thrown, and shown without a stack. */
export class UsageError extends Error {}
