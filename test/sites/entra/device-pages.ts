import { escapeHtml } from '../html.ts';
import type { PageLanguage } from '../permission-texts.ts';
import type { SignInSession } from './session.ts';
import { renderSignInFrame } from './sign-in-frame.ts';

interface DeviceTexts {
  readonly codeTitle: string;
  readonly code: string;
  readonly wrongCode: string;
  readonly next: string;
  readonly cancel: string;
  readonly remoteTitle: string;
  readonly checkTitle: string;
  readonly done: string;
  readonly stopped: string;
}

const deviceTexts: Readonly<Record<PageLanguage, DeviceTexts>> = {
  en: {
    codeTitle: 'Type the code of your device',
    code: 'Code',
    wrongCode: 'Nobody waits for that code.',
    next: 'Go on',
    cancel: 'Stop',
    remoteTitle: 'You are signing in another device',
    checkTitle: 'Is it you who signs in to',
    done: 'The other device is signed in. You can close this window.',
    stopped: 'No device was signed in.',
  },
  nl: {
    codeTitle: 'Typ de code van je apparaat',
    code: 'Code',
    wrongCode: 'Niemand wacht op die code.',
    next: 'Verder',
    cancel: 'Stoppen',
    remoteTitle: 'Je meldt een ander apparaat aan',
    checkTitle: 'Meld jij je aan bij',
    done: 'Het andere apparaat is aangemeld. Je kunt dit venster sluiten.',
    stopped: 'Er is geen apparaat aangemeld.',
  },
  de: {
    codeTitle: 'Tippe den Code deines Geräts ein',
    code: 'Code',
    wrongCode: 'Auf diesen Code wartet niemand.',
    next: 'Weiter geht es',
    cancel: 'Aufhören',
    remoteTitle: 'Du meldest ein anderes Gerät an',
    checkTitle: 'Bist du es, der sich anmeldet bei',
    done: 'Das andere Gerät ist angemeldet. Du kannst dieses Fenster schließen.',
    stopped: 'Es wurde kein Gerät angemeldet.',
  },
  fr: {
    codeTitle: 'Tapez le code de votre appareil',
    code: 'Code',
    wrongCode: 'Personne n’attend ce code.',
    next: 'Poursuivre',
    cancel: 'Arrêter',
    remoteTitle: 'Vous connectez un autre appareil',
    checkTitle: 'Est-ce bien vous qui vous connectez à',
    done: 'L’autre appareil est connecté. Vous pouvez fermer cette fenêtre.',
    stopped: 'Aucun appareil n’a été connecté.',
  },
  ja: {
    codeTitle: '機器のコードを打ってください',
    code: 'コード',
    wrongCode: 'そのコードを待っている人はいません。',
    next: '進む',
    cancel: 'やめる',
    remoteTitle: '別の機器をサインインさせています',
    checkTitle: 'サインインしているのはあなたですか:',
    done: '別の機器がサインインしました。この窓は閉じてかまいません。',
    stopped: 'どの機器もサインインしませんでした。',
  },
  ar: {
    codeTitle: 'اكتب رمز جهازك',
    code: 'الرمز',
    wrongCode: 'لا أحد ينتظر هذا الرمز.',
    next: 'متابعة',
    cancel: 'إيقاف',
    remoteTitle: 'أنت تسجل دخول جهاز آخر',
    checkTitle: 'هل أنت من يسجل الدخول إلى',
    done: 'تم تسجيل دخول الجهاز الآخر. يمكنك إغلاق هذه النافذة.',
    stopped: 'لم يتم تسجيل دخول أي جهاز.',
  },
};

/** What the sign-in knows of the device that waits: the fields that public automation code names, with invented values. */
const remoteFacts = (appName: string) => ({
  sRemoteConnectAppName: appName,
  sRemoteClientIp: '203.0.113.24',
  sRemoteAppLocation: 'Reykjavik, Iceland',
});

/** The page for the code, in the two layouts that automation code knows: `#otc` with the usual button, `#code` with `#continueBtn`. */
export function renderCodePage(language: PageLanguage, layout: 'usual' | 'other', isWrong: boolean): string {
  const texts = deviceTexts[language];
  const field = layout === 'usual' ? 'id="otc" name="otc"' : 'id="code" name="otc"';
  const button = layout === 'usual' ? 'type="submit" id="idSIButton9"' : 'type="submit" id="continueBtn"';
  return renderSignInFrame({
    pageId: 'ConvergedRemoteConnect',
    language,
    title: texts.codeTitle,
    config: { urlPost: '/common/oauth2/deviceauth', sErrorCode: '' },
    content: `<form name="f1" method="post" action="/common/oauth2/deviceauth" autocomplete="off">
<h1>${texts.codeTitle}</h1>
${isWrong ? `<p role="alert">${texts.wrongCode}</p>` : ''}
<input class="field" ${field} type="text" maxlength="16" aria-label="${texts.code}">
<div class="buttons"><button ${button} class="win-button button_primary">${texts.next}</button></div>
</form>`,
  });
}

/** The ordinary sign-in page, on which a code waits. */
export function renderRemoteSignInPage({ ctx, language, scenario }: SignInSession): string {
  const texts = deviceTexts[language];
  return renderSignInFrame({
    pageId: 'ConvergedSignIn',
    language,
    title: texts.remoteTitle,
    config: { urlPost: '/common/login', sCtx: ctx, sFT: 'flow-token', ...remoteFacts(scenario.app.name) },
    content: `<form name="f1" id="i0281" method="post" target="_top" action="/common/login" autocomplete="off">
<h1>${texts.remoteTitle}</h1>
<p><bdi>${escapeHtml(scenario.app.name)}</bdi></p>
<input class="field" id="i0116" name="loginfmt" type="email" value="you@contoso.example" aria-label="loginfmt">
<input class="field" id="i0118" name="passwd" type="password" value="not-a-password" aria-label="passwd">
<input type="hidden" name="ctx" value="${ctx}">
<div class="buttons"><input type="submit" id="idSIButton9" class="win-button button_primary" value="${texts.next}"></div>
</form>`,
  });
}

/** The page between sign-in and the question. Its page id and the address it posts to are not known. */
export function renderRemoteConfirmPage({ ctx, language, scenario }: SignInSession): string {
  const texts = deviceTexts[language];
  return renderSignInFrame({
    pageId: 'ConvergedRemoteConnect',
    language,
    title: texts.remoteTitle,
    config: { sCtx: ctx, ...remoteFacts(scenario.app.name) },
    content: `<form name="f1" method="post" action="/common/emulated-remote" autocomplete="off">
<h1>${texts.remoteTitle}</h1>
<p id="remoteConnectDescription"><bdi>${escapeHtml(scenario.app.name)}</bdi></p>
<input type="hidden" name="ctx" value="${ctx}">
<div class="buttons"><button type="submit" id="remoteConnectSubmit" class="win-button button_primary">${texts.next}</button></div>
</form>`,
  });
}

/** "Are you signing in to this app?". Cancelling is done by script, as on the prompt. */
export function renderAppCheckPage({ ctx, language, scenario }: SignInSession): string {
  const texts = deviceTexts[language];
  return renderSignInFrame({
    pageId: 'CmsiInterrupt',
    language,
    title: texts.checkTitle,
    config: { urlPost: '/appverify', sCtx: ctx, sFT: 'flow-token', sAppName: scenario.app.name, sErrorCode: '50199' },
    content: `<form name="f1" id="checkForm" method="post" target="_top" action="/appverify" autocomplete="off">
<h1 id="appConfirmTitle">${texts.checkTitle} <bdi>${escapeHtml(scenario.app.name)}</bdi>?</h1>
<input type="hidden" name="ContinueAuth" value="true">
<input type="hidden" name="ctx" value="${ctx}">
<div class="buttons"><input type="button" id="idBtn_Back" class="win-button" value="${texts.cancel}"><input type="submit" id="idSIButton9" class="win-button button_primary" aria-describedby="appConfirmTitle" value="${texts.next}"></div>
</form>
<script>
document.getElementById('idBtn_Back').addEventListener('click', () => {
  const form = document.getElementById('checkForm');
  form.elements.ContinueAuth.value = 'false';
  form.submit();
});
</script>`,
  });
}

/** The end of it. */
export function renderDeviceEndPage({ language }: SignInSession, isSignedIn: boolean): string {
  const texts = deviceTexts[language];
  const text = isSignedIn ? texts.done : texts.stopped;
  return renderSignInFrame({
    pageId: 'ConvergedSignIn',
    language,
    title: text,
    config: {},
    content: `<h1 id="message">${text}</h1>`,
  });
}
