import type { PageLanguage } from '../permission-texts.ts';

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
  readonly stayTitle: string;
  readonly yes: string;
  readonly no: string;
  readonly approvalTitle: string;
  readonly approvalText: string;
  readonly errorTitle: string;
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
    stayTitle: 'Keep you signed in on this computer?',
    yes: 'Keep me signed in',
    no: 'Not now',
    approvalTitle: 'An administrator has to agree first',
    approvalText: 'Your organisation lets only administrators say yes to this app.',
    errorTitle: 'This sign-in did not work',
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
    stayTitle: 'Aangemeld blijven op deze computer?',
    yes: 'Aangemeld blijven',
    no: 'Nu niet',
    approvalTitle: 'Een beheerder moet eerst akkoord gaan',
    approvalText: 'Bij jouw organisatie zeggen alleen beheerders ja tegen deze app.',
    errorTitle: 'Deze aanmelding is niet gelukt',
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
    stayTitle: 'هل تبقى مسجلا على هذا الجهاز؟',
    yes: 'أبقني مسجلا',
    no: 'ليس الآن',
    approvalTitle: 'يجب أن يوافق المسؤول أولا',
    approvalText: 'في مؤسستك يوافق المسؤولون فقط على هذا التطبيق.',
    errorTitle: 'لم ينجح تسجيل الدخول',
  },
};

/** The page language nearest to an Accept-Language header; English where there is none of ours. */
export function choosePageLanguage(acceptLanguage: string): PageLanguage {
  const wanted = acceptLanguage.slice(0, 2).toLowerCase();
  return wanted === 'nl' || wanted === 'ar' ? wanted : 'en';
}
