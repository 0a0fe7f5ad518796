import { errorCodes } from './entra/error-codes.ts';
import { isPersonal, type Scenario } from './scenarios.ts';

const isPrompt = ({ ending, errorCode, isHurried }: Scenario): boolean =>
  (ending === 'consent' || ending === 'admin') && errorCode === '' && !isHurried;

const pageOf = ({ errorCode }: Scenario): string | undefined => errorCodes[errorCode]?.page;

/** What each scenario does in a browser without the extension: the control of every test about it (test/e2e/without-extension.spec.ts). */
export const controlKinds = {
  'one press accepts': (scenario: Scenario) => isPrompt(scenario) && !isPersonal(scenario),
  'one press accepts for a personal account': (scenario: Scenario) => isPrompt(scenario) && isPersonal(scenario),
  'the page accepts by itself': ({ isHurried }: Scenario) => isHurried,
  'one press accepts, and an error answers': (scenario: Scenario) => pageOf(scenario) === 'fails-after-accepting',
  'the page says why not': (scenario: Scenario) => ['refuses', 'fails'].includes(pageOf(scenario) ?? ''),
  'the page’s form asks an administrator': (scenario: Scenario) => pageOf(scenario) === 'request-form',
  'one press answers the question': (scenario: Scenario) => pageOf(scenario) === 'question',
  'the code signs the device in': ({ ending }: Scenario) => ending === 'device',
  'the app gets its answer': ({ ending, errorCode }: Scenario) => ending === 'straight-through' && errorCode === '',
  'the page before stays': ({ ending }: Scenario) => ending === 'nothing',
} as const satisfies Readonly<Record<string, (scenario: Scenario) => boolean>>;
export type ControlKind = keyof typeof controlKinds;

/** The one kind that a scenario has; throws where it has none, or several. */
export function controlKindOf(scenario: Scenario): ControlKind {
  const [kind, ...others] = (Object.keys(controlKinds) as ControlKind[]).filter((candidate) => controlKinds[candidate](scenario));
  if (kind === undefined || others.length > 0)
    throw new Error(`"${scenario.id}" needs one kind of control in test/sites/control-kinds.ts, and has ${kind ? 'several' : 'none'}`);
  return kind;
}
