// The method by which the register selects current values: rules 1 to 8 of docs/method.md.

/** Version of the method. A change of a rule that can change a response needs a new version. */
export const METHOD = 'gigawatt-2';
