import { builtIn, type ConsentPolicy, userConsentable } from '../consent-policy.ts';

/**
 * Everything that needs no administrator, for any app: Entra's `microsoft-user-default-legacy`, "Allow user consent for apps".
 * Source: Microsoft's documentation, "Manage app consent policies", read 2026-01-22.
 */
export const legacy: readonly ConsentPolicy[] = [builtIn('legacy', [userConsentable])];
