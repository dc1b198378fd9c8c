/** How passwords are hashed and checked; the root hands in the same gate that the applicants' accounts use. */
export type Passwords = {
  hash: (password: string) => Promise<string>
  /** `stored` undefined: works just as long and answers false, so that an unknown name takes no less time. */
  verify: (stored: string | undefined, password: string) => Promise<boolean>
}

/** Fewest code points of an operator's password. */
export const minPasswordLength = 15
