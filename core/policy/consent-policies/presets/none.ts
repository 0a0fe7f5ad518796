import { builtIn, type ConsentPolicy } from '../consent-policy.ts';

/**
 * Users allow nothing themselves: Entra's "Do not allow user consent", where no policy is assigned to them.
 * Source: Microsoft's documentation, "Configure how users consent to applications", read 2026-01-22.
 */
export const none: readonly ConsentPolicy[] = [builtIn('none', [])];
