// Errors whose message is written for the person at the terminal: what is wrong, and what to do. Commands print them without a stack.
export class UserError extends Error {}
