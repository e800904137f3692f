/** The checkout itself stands here. */
export const TillScreen = () => null;
