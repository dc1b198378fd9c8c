/** Fewest code points of an operator's password: the second factor comes on top. */
export const minPasswordLength = 15
