// Errors whose message is made for the person at the terminal: what is wrong, and what to do. No stack is shown with them.
export class ReadableError extends Error {}
