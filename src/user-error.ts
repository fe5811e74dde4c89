/** An error that the user can fix. Its message says what is wrong and what to do, and is shown without a stack trace. */
export class UserError extends Error {}
