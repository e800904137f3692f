/** The name of the file that a job writes beside its place, until it is whole and moved in. */
export const partName = (job: string): string => `.${job}.part`;
