const highest = 'There is no level above 4.';
const certified = 'Certification is all that “trust” adds to “entry”, and of a certified publisher the rule finds nothing.';

/** Changes that no test can notice, by the name that `npm run mutations` gives them, and why. */
export const explanations: Readonly<Record<string, string>> = {
  'risk A1 higher': highest,
  'risk F7 higher': highest,
  'risk A3 trusting': certified,
  'risk A10 trusting': certified,
};
