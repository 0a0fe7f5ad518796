/** What the emulated prompt says of each permission: own sentences in the page's language, as a real page gives translated texts and no scope names. */
export type PageLanguage = 'en' | 'nl' | 'ar';

/** Label and description. */
export type PermissionText = readonly [label: string, description: string];

export const permissionTexts: Readonly<Record<string, Readonly<Record<PageLanguage, PermissionText>>>> = {
  profile: {
    en: ['See who you are', 'The app sees your name, your picture and your work address.'],
    nl: ['Zien wie je bent', 'De app ziet je naam, je foto en je werkadres.'],
    ar: ['معرفة من أنت', 'يرى التطبيق اسمك وصورتك وعنوان عملك.'],
  },
  offline_access: {
    en: ['Keep this access while you are away', 'The app keeps its access until somebody takes it back.'],
    nl: ['Deze toegang houden als je weg bent', 'De app houdt zijn toegang tot iemand die intrekt.'],
    ar: ['الاحتفاظ بهذا الوصول أثناء غيابك', 'يحتفظ التطبيق بوصوله حتى يتم سحبه.'],
  },
  'User.Read': {
    en: ['Sign you in with your work profile', 'The app signs you in and sees your profile.'],
    nl: ['Je aanmelden met je werkprofiel', 'De app meldt je aan en ziet je profiel.'],
    ar: ['تسجيل دخولك بملف العمل', 'يسجل التطبيق دخولك ويرى ملفك.'],
  },
  'Mail.Read': {
    en: ['Read the mail in your mailbox', 'The app opens the messages in your mailbox.'],
    nl: ['De mail in je postvak lezen', 'De app opent de berichten in je postvak.'],
    ar: ['قراءة البريد في صندوقك', 'يفتح التطبيق الرسائل في صندوق بريدك.'],
  },
  'Mail.ReadWrite': {
    en: ['Read, change and delete your mail', 'The app opens, changes and removes messages.'],
    nl: ['Je mail lezen, wijzigen en wissen', 'De app opent, wijzigt en wist berichten.'],
    ar: ['قراءة بريدك وتغييره وحذفه', 'يفتح التطبيق الرسائل ويغيرها ويحذفها.'],
  },
  'Mail.Send': {
    en: ['Send mail in your name', 'Mail the app sends looks as if you sent it.'],
    nl: ['Mail versturen uit jouw naam', 'Mail van de app lijkt door jou verstuurd.'],
    ar: ['إرسال بريد باسمك', 'يبدو البريد الذي يرسله التطبيق كأنه منك.'],
  },
  'Files.Read': {
    en: ['Open the files you have', 'The app opens your files and does not change them.'],
    nl: ['Je bestanden openen', 'De app opent je bestanden en wijzigt ze niet.'],
    ar: ['فتح ملفاتك', 'يفتح التطبيق ملفاتك ولا يغيرها.'],
  },
  'Files.ReadWrite.All': {
    en: ['Change every file you can open', 'The app opens, changes and removes files, shared ones too.'],
    nl: ['Elk bestand wijzigen dat je kunt openen', 'De app opent, wijzigt en wist bestanden, ook gedeelde.'],
    ar: ['تغيير كل ملف يمكنك فتحه', 'يفتح التطبيق الملفات ويغيرها ويحذفها، حتى المشتركة.'],
  },
  'Calendars.Read': {
    en: ['See your calendar', 'The app sees your appointments.'],
    nl: ['Je agenda zien', 'De app ziet je afspraken.'],
    ar: ['رؤية تقويمك', 'يرى التطبيق مواعيدك.'],
  },
  'Directory.Read.All': {
    en: ['Look through the directory of the organisation', 'The app sees people, groups and apps of the whole organisation.'],
    nl: ['De adreslijst van de organisatie doorzoeken', 'De app ziet mensen, groepen en apps van de hele organisatie.'],
    ar: ['تصفح دليل المؤسسة', 'يرى التطبيق الأشخاص والمجموعات والتطبيقات في المؤسسة كلها.'],
  },
};

const identityScopes = new Set(['openid', 'profile', 'email']);

/** The rows a prompt shows for the scopes asked: the identity scopes share one row, an unknown scope is shown by its name. */
export function listPermissionTexts(scopes: readonly string[], language: PageLanguage): readonly PermissionText[] {
  const names = new Set(
    scopes.map((scope) => (identityScopes.has(scope) ? 'profile' : scope.replace(/^https:\/\/graph\.microsoft\.com\//, ''))),
  );
  return [...names].map((name) => permissionTexts[name]?.[language] ?? [name, name]);
}
