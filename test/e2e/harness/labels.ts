/** The controls of the card and the popup, as an English reader finds them. */
export const goOn = 'Continue';
/** The same in every language there is. */
export const goOnAnywhere = /^(Continue|Doorgaan)$/;
export const leaveSafely = 'Leave safely';
export const lookAtPage = 'Look at the page';
export const tryAgain = 'Try again';
export const askForApproval = 'Ask for approval';
