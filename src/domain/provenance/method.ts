// Version of the method by which the register selects current values: rules 1 to 8 of docs/method.md.

/** Increase the number with every change of a rule that can change a response. */
export const METHOD = 'gigawatt-2';
