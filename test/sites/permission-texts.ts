/** What the emulated prompt says of each permission: own sentences in the page's language, as a real page gives translated texts and no scope names. */
export const pageLanguages = ['en', 'nl', 'de', 'fr', 'ja', 'ar'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

/** Label and description. */
export type PermissionText = readonly [label: string, description: string];

export const permissionTexts: Readonly<Record<string, Readonly<Record<PageLanguage, PermissionText>>>> = {
  profile: {
    en: ['See who you are', 'The app sees your name, your picture and your work address.'],
    nl: ['Zien wie je bent', 'De app ziet je naam, je foto en je werkadres.'],
    de: ['Sehen, wer du bist', 'Die App sieht deinen Namen, dein Bild und deine Arbeitsadresse.'],
    fr: ['Voir qui vous êtes', 'L’app voit votre nom, votre photo et votre adresse de travail.'],
    ja: ['あなたが誰かを見る', 'このアプリはあなたの名前、写真、仕事用アドレスを見ます。'],
    ar: ['معرفة من أنت', 'يرى التطبيق اسمك وصورتك وعنوان عملك.'],
  },
  offline_access: {
    en: ['Keep this access while you are away', 'The app keeps its access until somebody takes it back.'],
    nl: ['Deze toegang houden als je weg bent', 'De app houdt zijn toegang tot iemand die intrekt.'],
    de: ['Diesen Zugriff behalten, wenn du weg bist', 'Die App behält den Zugriff, bis ihn jemand zurücknimmt.'],
    fr: ['Garder cet accès en votre absence', 'L’app garde son accès jusqu’à ce que quelqu’un le reprenne.'],
    ja: ['不在のあいだもこのアクセスを保つ', '誰かが取り消すまで、このアプリはアクセスを保ちます。'],
    ar: ['الاحتفاظ بهذا الوصول أثناء غيابك', 'يحتفظ التطبيق بوصوله حتى يتم سحبه.'],
  },
  'User.Read': {
    en: ['Sign you in with your work profile', 'The app signs you in and sees your profile.'],
    nl: ['Je aanmelden met je werkprofiel', 'De app meldt je aan en ziet je profiel.'],
    de: ['Dich mit deinem Arbeitsprofil anmelden', 'Die App meldet dich an und sieht dein Profil.'],
    fr: ['Vous connecter avec votre profil de travail', 'L’app vous connecte et voit votre profil.'],
    ja: ['仕事用プロフィールでサインインする', 'このアプリはあなたをサインインさせ、プロフィールを見ます。'],
    ar: ['تسجيل دخولك بملف العمل', 'يسجل التطبيق دخولك ويرى ملفك.'],
  },
  'Mail.Read': {
    en: ['Read the mail in your mailbox', 'The app opens the messages in your mailbox.'],
    nl: ['De mail in je postvak lezen', 'De app opent de berichten in je postvak.'],
    de: ['Die Mails in deinem Postfach lesen', 'Die App öffnet die Nachrichten in deinem Postfach.'],
    fr: ['Lire le courrier de votre boîte', 'L’app ouvre les messages de votre boîte.'],
    ja: ['あなたの受信箱のメールを読む', 'このアプリは受信箱のメッセージを開きます。'],
    ar: ['قراءة البريد في صندوقك', 'يفتح التطبيق الرسائل في صندوق بريدك.'],
  },
  'Mail.ReadWrite': {
    en: ['Read, change and delete your mail', 'The app opens, changes and removes messages.'],
    nl: ['Je mail lezen, wijzigen en wissen', 'De app opent, wijzigt en wist berichten.'],
    de: ['Deine Mails lesen, ändern und löschen', 'Die App öffnet, ändert und entfernt Nachrichten.'],
    fr: ['Lire, modifier et supprimer votre courrier', 'L’app ouvre, modifie et supprime des messages.'],
    ja: ['メールを読み、変更し、削除する', 'このアプリはメッセージを開き、変更し、取り除きます。'],
    ar: ['قراءة بريدك وتغييره وحذفه', 'يفتح التطبيق الرسائل ويغيرها ويحذفها.'],
  },
  'Mail.Send': {
    en: ['Send mail in your name', 'Mail the app sends looks as if you sent it.'],
    nl: ['Mail versturen uit jouw naam', 'Mail van de app lijkt door jou verstuurd.'],
    de: ['Mails in deinem Namen senden', 'Mails der App sehen aus, als kämen sie von dir.'],
    fr: ['Envoyer du courrier en votre nom', 'Le courrier de l’app semble venir de vous.'],
    ja: ['あなたの名前でメールを送る', 'このアプリのメールはあなたが送ったように見えます。'],
    ar: ['إرسال بريد باسمك', 'يبدو البريد الذي يرسله التطبيق كأنه منك.'],
  },
  'Files.Read': {
    en: ['Open the files you have', 'The app opens your files and does not change them.'],
    nl: ['Je bestanden openen', 'De app opent je bestanden en wijzigt ze niet.'],
    de: ['Deine Dateien öffnen', 'Die App öffnet deine Dateien und ändert sie nicht.'],
    fr: ['Ouvrir vos fichiers', 'L’app ouvre vos fichiers sans les modifier.'],
    ja: ['あなたのファイルを開く', 'このアプリはファイルを開き、変更はしません。'],
    ar: ['فتح ملفاتك', 'يفتح التطبيق ملفاتك ولا يغيرها.'],
  },
  'Files.ReadWrite.All': {
    en: ['Change every file you can open', 'The app opens, changes and removes files, shared ones too.'],
    nl: ['Elk bestand wijzigen dat je kunt openen', 'De app opent, wijzigt en wist bestanden, ook gedeelde.'],
    de: ['Jede Datei ändern, die du öffnen kannst', 'Die App öffnet, ändert und entfernt Dateien, auch geteilte.'],
    fr: ['Modifier chaque fichier que vous pouvez ouvrir', 'L’app ouvre, modifie et supprime des fichiers, même partagés.'],
    ja: ['あなたが開けるすべてのファイルを変更する', 'このアプリは共有のものも含めファイルを開き、変更し、取り除きます。'],
    ar: ['تغيير كل ملف يمكنك فتحه', 'يفتح التطبيق الملفات ويغيرها ويحذفها، حتى المشتركة.'],
  },
  'Calendars.Read': {
    en: ['See your calendar', 'The app sees your appointments.'],
    nl: ['Je agenda zien', 'De app ziet je afspraken.'],
    de: ['Deinen Kalender sehen', 'Die App sieht deine Termine.'],
    fr: ['Voir votre agenda', 'L’app voit vos rendez-vous.'],
    ja: ['あなたの予定表を見る', 'このアプリは予定を見ます。'],
    ar: ['رؤية تقويمك', 'يرى التطبيق مواعيدك.'],
  },
  'Directory.Read.All': {
    en: ['Look through the directory of the organisation', 'The app sees people, groups and apps of the whole organisation.'],
    nl: ['De adreslijst van de organisatie doorzoeken', 'De app ziet mensen, groepen en apps van de hele organisatie.'],
    de: ['Das Verzeichnis der Organisation durchsuchen', 'Die App sieht Personen, Gruppen und Apps der ganzen Organisation.'],
    fr: ['Parcourir l’annuaire de l’organisation', 'L’app voit les personnes, les groupes et les apps de toute l’organisation.'],
    ja: ['組織の名簿を調べる', 'このアプリは組織全体の人、グループ、アプリを見ます。'],
    ar: ['تصفح دليل المؤسسة', 'يرى التطبيق الأشخاص والمجموعات والتطبيقات في المؤسسة كلها.'],
  },
};

/**
 * What Microsoft calls four of them on its own prompts, word for word: only so are they known (core/permissions/title-hash.ts). Source:
 * merill/microsoft-info (MIT), August 2026, the source of catalogue/consent-titles.tsv.
 */
const knownTitles: Readonly<Record<string, string>> = {
  profile: 'View your basic profile',
  offline_access: 'Maintain access to data you have given it access to',
  'User.Read': 'Sign you in and read your profile',
  'Mail.Read': 'Read your mail',
};

const identityScopes = new Set(['openid', 'profile', 'email']);

/** The rows a prompt shows for the scopes asked: the identity scopes share one row, an unknown scope is shown by its name. */
export function listPermissionTexts(
  scopes: readonly string[],
  language: PageLanguage,
  titles: 'own' | 'known' = 'own',
): readonly PermissionText[] {
  const names = new Set(
    scopes.map((scope) => (identityScopes.has(scope) ? 'profile' : scope.replace(/^https:\/\/graph\.microsoft\.com\//, ''))),
  );
  return [...names].map((name) => {
    const [label, description] = permissionTexts[name]?.[language] ?? [name, name];
    return [(titles === 'known' && knownTitles[name]) || label, description];
  });
}
