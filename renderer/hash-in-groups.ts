/** A hash as it stands on a Z report: eight letters at a time, so that two people can read it to each other. */
export const hashInGroups = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? hash;
