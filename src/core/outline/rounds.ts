import { maxDepth } from '../facts/resolver.ts';

/**
 * Steps from one name to the next that are followed: more than the resolver ever takes, so that nothing is missed, and
 * few enough that a chain of thousands of names costs no more than its length.
 */
export const maxRounds = maxDepth + 2;
