/** For how long a second press belongs to the first, in milliseconds: what systems call a double click. */
export const samePress = 500;
