// How many rows are few.

/** Up to so many rows are looked up and sorted. Where there are more, passing over others until a page is full takes no longer. */
export const FEW = 1000;
