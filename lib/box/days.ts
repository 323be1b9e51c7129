/** Days until a box empties itself: unless the teacher asks for others, and within which. */
export const boxDays = { usual: 90, least: 7, most: 365 };
