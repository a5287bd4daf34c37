/** Part of the phase that its first step takes. */
export const INITIALIZE_SHARE = 0.05;
export const DEPLOY_SHARES = { initialize: 0.1, deployed: 0.4, waited: 0.9 };

/** When a component's own part of a phase begins and ends, as parts of that phase. */
export function componentShare(index: number, count: number): { from: number; to: number } {
  // Builds run side by side and do not all take equally long; the last one listed takes longest.
  return { from: INITIALIZE_SHARE, to: 0.7 + (0.27 * (index + 1)) / count };
}
