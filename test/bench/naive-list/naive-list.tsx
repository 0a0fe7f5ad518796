/** The control of P7: the same inventory as a list that describes every app and draws them all before anything can be used. */
import { render } from 'preact';
import '../../../components/tokens.css';
import '../../../components/apps/apps.css';
import { AppRow } from '../../../components/apps/app-row.tsx';
import { grantId } from '../../../core/grants/grant.ts';
import { grantStatus } from '../../../core/grants/grant-status.ts';
import { permissionOf } from '../../../core/permissions/permission-of.ts';
import { browserWords } from '../../../entrypoints/background/browser-words.ts';
import { listInventory } from '../../../entrypoints/background/grant-store.ts';
import { packagedCatalogue } from '../../../entrypoints/background/packaged-catalogue.ts';
import { currentPolicy } from '../../../entrypoints/background/policy-source.ts';
import { describeGrant } from '../../../locales/describe-grant.ts';

const [words, policy, catalogue, { grants }] = await Promise.all([browserWords(), currentPolicy(), packagedCatalogue(), listInventory()]);
const now = new Date().toISOString();
render(
  <ul>
    {grants.map((grant) => {
      const permissions = grant.scopes.map(({ scope }) => permissionOf(scope, grant.provider, catalogue));
      const app = describeGrant({ id: grantId(grant), grant, status: grantStatus(grant, policy, now), permissions }, words);
      return (
        <li key={app.id}>
          <AppRow app={app} mark={null} isOpen={false} isStop={true} onOpen={() => undefined} />
        </li>
      );
    })}
  </ul>,
  document.body,
);
