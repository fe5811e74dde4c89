// Names the method by which the register selects current values: rules 1 to 8 of docs/method.md.

/** Version of the method. Change it together with any rule that can change a response. */
export const METHOD = 'gigawatt-2';
