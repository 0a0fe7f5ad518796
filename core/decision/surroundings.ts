import type { Facts, Surroundings } from './facts.ts';

/** What stands for surroundings that nobody saw. */
export const unseenSurroundings: Surroundings = {
  frame: 'unknown',
  focusSwap: 'unknown',
  codeCopiedFromWebPage: 'unknown',
  answerCarriedOff: 'unknown',
  foreignPrompt: 'unknown',
  errorLanding: null,
};

/**
 * Whether this renews a sign-in out of sight (`prompt=none` in a frame): no page can appear there, and nothing new can be given. In a frame
 * that is not known to be one it may be a whole tab.
 */
export function isSilentRenewal({ request, frame }: Pick<Facts, 'request' | 'frame'>): boolean {
  return request.flow === 'silent' && frame === 'sub';
}
