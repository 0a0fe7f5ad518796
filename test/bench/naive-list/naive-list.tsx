/** The control of P7: the same inventory as a list that describes every app and draws them all before anything can be used. */
import { render } from 'preact';
import '../../../components/tokens.css';
import '../../../components/apps/apps.css';
import { AppRow } from '../../../components/apps/app-row.tsx';
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
      const app = describeGrant(grant, policy, now, words, catalogue);
      return (
        <li key={app.id}>
          <AppRow app={app} mark={null} isOpen={false} onOpen={() => undefined} />
        </li>
      );
    })}
  </ul>,
  document.body,
);
