import type { ProviderId } from '../core/oauth/authorization-request.ts';
import type { Words } from './formats.ts';

/** The provider's name where several stand beside each other: Microsoft's personal accounts are told apart. */
export function nameProvider(provider: ProviderId, { translate }: Pick<Words, 'translate'>): string {
  return provider === 'microsoft-personal' ? translate('apps.provider.microsoft-personal') : translate(`provider.${provider}`);
}
