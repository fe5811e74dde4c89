/** An error whose message tells the person at the terminal what is wrong and what to do. Commands print it without a stack. */
export class UserError extends Error {}
