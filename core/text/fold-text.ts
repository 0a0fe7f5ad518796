/** Everything beside a plain letter: accents and other marks, and what takes no room. */
const unseen = /[\p{M}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]|(?!\s)\p{Cc}/gu;
const isPlain = /^[\s\x20-\x7E]*$/u;

/** For comparing, never for showing: lower case, without accents, compatibility forms and characters that nobody sees. */
export function foldText(text: string): string {
  return (isPlain.test(text) ? text : text.normalize('NFKD').replace(unseen, '')).toLowerCase();
}
