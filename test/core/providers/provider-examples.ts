import type { ProviderId } from '../../../core/oauth/authorization-request.ts';
import { examples as atlassian } from '../../../core/providers/atlassian.ts';
import { examples as box } from '../../../core/providers/box.ts';
import { examples as discord } from '../../../core/providers/discord.ts';
import { examples as dropbox } from '../../../core/providers/dropbox.ts';
import { examples as entra } from '../../../core/providers/entra.ts';
import { examples as facebook } from '../../../core/providers/facebook.ts';
import { examples as github } from '../../../core/providers/github.ts';
import { examples as gitlab } from '../../../core/providers/gitlab.ts';
import { examples as google } from '../../../core/providers/google.ts';
import { examples as linkedin } from '../../../core/providers/linkedin.ts';
import { examples as microsoftPersonal } from '../../../core/providers/microsoft-personal.ts';
import { examples as salesforce } from '../../../core/providers/salesforce.ts';
import { examples as slack } from '../../../core/providers/slack.ts';
import { examples as zoom } from '../../../core/providers/zoom.ts';

/** The addresses that each provider's file gives as its own. */
export const providerExamples: Readonly<Record<ProviderId, readonly string[]>> = {
  entra,
  'microsoft-personal': microsoftPersonal,
  google,
  github,
  slack,
  gitlab,
  atlassian,
  discord,
  facebook,
  linkedin,
  salesforce,
  zoom,
  dropbox,
  box,
};
