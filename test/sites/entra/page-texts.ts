import { type PageLanguage, pageLanguages } from '../permission-texts.ts';

/** Own sentences of the emulated sign-in, so that no test can lean on a real page's words. */
interface PageTexts {
  readonly signInTitle: string;
  readonly next: string;
  readonly consentTitle: string;
  readonly adminTitle: string;
  readonly unverified: string;
  readonly verifiedBy: string;
  readonly asks: string;
  readonly everyone: string;
  readonly takeBack: string;
  readonly accept: string;
  readonly cancel: string;
  readonly secondTitle: string;
  readonly stayTitle: string;
  readonly yes: string;
  readonly no: string;
  readonly approvalTitle: string;
  readonly approvalText: string;
  readonly errorTitle: string;
  readonly report: string;
  readonly reported: string;
}

export const pageTexts: Readonly<Record<PageLanguage, PageTexts>> = {
  en: {
    signInTitle: 'Welcome to the emulated sign-in',
    next: 'Go on',
    consentTitle: 'An app asks for access',
    adminTitle: 'An app asks for access to your whole organisation',
    unverified: 'nobody checked who made this app',
    verifiedBy: 'checked maker:',
    asks: 'If you agree, this app may:',
    everyone: 'Say yes for everyone in the organisation',
    takeBack: 'You can look at this access later in My Apps.',
    accept: 'Agree',
    cancel: 'Do not agree',
    secondTitle: 'Which code does your phone show?',
    stayTitle: 'Keep you signed in on this computer?',
    yes: 'Keep me signed in',
    no: 'Not now',
    approvalTitle: 'An administrator has to agree first',
    approvalText: 'Your organisation lets only administrators say yes to this app.',
    errorTitle: 'This sign-in did not work',
    report: 'Does this app look wrong? Tell us',
    reported: 'Thank you for telling us',
  },
  nl: {
    signInTitle: 'Welkom bij de nagebootste aanmelding',
    next: 'Verder',
    consentTitle: 'Een app vraagt toegang',
    adminTitle: 'Een app vraagt toegang tot je hele organisatie',
    unverified: 'niemand heeft de maker van deze app gecontroleerd',
    verifiedBy: 'gecontroleerde maker:',
    asks: 'Als je akkoord gaat, mag deze app:',
    everyone: 'Ja zeggen voor iedereen in de organisatie',
    takeBack: 'Je kunt deze toegang later bekijken in Mijn apps.',
    accept: 'Akkoord',
    cancel: 'Niet akkoord',
    secondTitle: 'Welke code staat er op je telefoon?',
    stayTitle: 'Aangemeld blijven op deze computer?',
    yes: 'Aangemeld blijven',
    no: 'Nu niet',
    approvalTitle: 'Een beheerder moet eerst akkoord gaan',
    approvalText: 'Bij jouw organisatie zeggen alleen beheerders ja tegen deze app.',
    errorTitle: 'Deze aanmelding is niet gelukt',
    report: 'Lijkt deze app niet in orde? Vertel het ons',
    reported: 'Bedankt voor het melden',
  },
  de: {
    signInTitle: 'Willkommen bei der nachgestellten Anmeldung',
    next: 'Weiter geht es',
    consentTitle: 'Eine App bittet um Zugriff',
    adminTitle: 'Eine App bittet um Zugriff auf deine ganze Organisation',
    unverified: 'niemand hat geprüft, wer diese App macht',
    verifiedBy: 'geprüfter Hersteller:',
    asks: 'Wenn du zusagst, darf diese App:',
    everyone: 'Für alle in der Organisation zusagen',
    takeBack: 'Diesen Zugriff kannst du später unter Meine Apps ansehen.',
    accept: 'Zusagen',
    cancel: 'Nicht zusagen',
    secondTitle: 'Welchen Code zeigt dein Handy?',
    stayTitle: 'Auf diesem Computer angemeldet bleiben?',
    yes: 'Angemeldet bleiben',
    no: 'Jetzt nicht',
    approvalTitle: 'Zuerst muss jemand von der Verwaltung zusagen',
    approvalText: 'In deiner Organisation sagt nur die Verwaltung dieser App zu.',
    errorTitle: 'Diese Anmeldung ging nicht',
    report: 'Stimmt mit dieser App etwas nicht? Sag es uns',
    reported: 'Danke für den Hinweis',
  },
  fr: {
    signInTitle: 'Bienvenue à la connexion simulée',
    next: 'Poursuivre',
    consentTitle: 'Une app veut un accès',
    adminTitle: 'Une app veut un accès à toute votre organisation',
    unverified: 'personne n’a vérifié qui fait cette app',
    verifiedBy: 'auteur vérifié :',
    asks: 'Si vous êtes d’accord, cette app pourra :',
    everyone: 'Dire oui pour toute l’organisation',
    takeBack: 'Vous pourrez revoir cet accès dans Mes applications.',
    accept: 'D’accord',
    cancel: 'Pas d’accord',
    secondTitle: 'Quel code votre téléphone montre-t-il ?',
    stayTitle: 'Vous garder connecté sur cet ordinateur ?',
    yes: 'Me garder connecté',
    no: 'Pas maintenant',
    approvalTitle: 'Un administrateur doit d’abord dire oui',
    approvalText: 'Dans votre organisation, seuls les administrateurs disent oui à cette app.',
    errorTitle: 'Cette connexion n’a pas marché',
    report: 'Cette app vous semble louche ? Dites-le-nous',
    reported: 'Merci de nous l’avoir dit',
  },
  ja: {
    signInTitle: '模擬サインインへようこそ',
    next: '進む',
    consentTitle: 'アプリがアクセスを求めています',
    adminTitle: 'アプリが組織全体へのアクセスを求めています',
    unverified: 'このアプリの作り手は誰も確かめていません',
    verifiedBy: '確かめられた作り手:',
    asks: '同意すると、このアプリは次のことができます:',
    everyone: '組織の全員に代わって同意する',
    takeBack: 'このアクセスは後で「マイ アプリ」で見られます。',
    accept: '同意します',
    cancel: '同意しません',
    secondTitle: '電話にはどの番号が出ていますか',
    stayTitle: 'このコンピューターでサインインしたままにしますか?',
    yes: 'サインインしたままにする',
    no: '今はしない',
    approvalTitle: 'まず管理者の同意が要ります',
    approvalText: 'あなたの組織では、管理者だけがこのアプリに同意できます。',
    errorTitle: 'このサインインはうまくいきませんでした',
    report: 'このアプリは怪しいですか。教えてください',
    reported: 'お知らせありがとうございます',
  },
  ar: {
    signInTitle: 'مرحبا بك في تسجيل الدخول التجريبي',
    next: 'متابعة',
    consentTitle: 'تطبيق يطلب الوصول',
    adminTitle: 'تطبيق يطلب الوصول إلى مؤسستك كلها',
    unverified: 'لم يتحقق أحد من صانع هذا التطبيق',
    verifiedBy: 'صانع تم التحقق منه:',
    asks: 'إذا وافقت يستطيع هذا التطبيق:',
    everyone: 'الموافقة نيابة عن كل المؤسسة',
    takeBack: 'يمكنك مراجعة هذا الوصول لاحقا في تطبيقاتي.',
    accept: 'أوافق',
    cancel: 'لا أوافق',
    secondTitle: 'ما الرمز الذي يظهر على هاتفك؟',
    stayTitle: 'هل تبقى مسجلا على هذا الجهاز؟',
    yes: 'أبقني مسجلا',
    no: 'ليس الآن',
    approvalTitle: 'يجب أن يوافق المسؤول أولا',
    approvalText: 'في مؤسستك يوافق المسؤولون فقط على هذا التطبيق.',
    errorTitle: 'لم ينجح تسجيل الدخول',
    report: 'هل يبدو هذا التطبيق مريبًا؟ أخبرنا',
    reported: 'شكرًا لإخبارنا',
  },
};

/** The page language nearest to an Accept-Language header; English where there is none of ours. */
export function choosePageLanguage(acceptLanguage: string): PageLanguage {
  const wanted = acceptLanguage.slice(0, 2).toLowerCase();
  return pageLanguages.find((language) => language === wanted) ?? 'en';
}
