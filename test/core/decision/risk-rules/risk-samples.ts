/** What the tables of the risk rules share. */
import { contosoApp } from '../../policy/policy-samples.ts';
import { judge, type Prompt } from '../facts-samples.ts';

/** The findings with their levels, gravest first, as `A3 2, floor 1`. */
export const findings = (prompt: Prompt) => judge({ policy: {}, ...prompt }).findings.join(', ');

/** Microsoft Graph's own id, of no native client. */
export const graphApp = '00000003-0000-0000-c000-000000000000';

export const portal = 'https://portal.azure.com/auth';

export const pinned = { clientId: contosoApp, access: 'allow', redirectHosts: ['contoso.example'] };
