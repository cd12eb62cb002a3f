package localcloud.cognito;

/** How far a user has come; the names are AWS's. */
enum UserStatus {
  UNCONFIRMED,
  CONFIRMED,
  /** Has a password that an administrator has set, and that the first sign-in must replace. */
  FORCE_CHANGE_PASSWORD
}
