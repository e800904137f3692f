let isWithSheets = false;

/** Said at the first start: whoever comes with a spreadsheet is led to where it is brought in. */
export const beginWithSheets = (): void => {
  isWithSheets = true;
};

export const beginsWithSheets = (): boolean => isWithSheets;

/** It holds for the first screen only. */
export const hasBegun = (): void => {
  isWithSheets = false;
};
