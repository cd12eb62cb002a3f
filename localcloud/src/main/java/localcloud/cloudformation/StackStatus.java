package localcloud.cloudformation;

/** The "Stack status codes" of the AWS CloudFormation User Guide that a stack can have here. */
enum StackStatus {
  REVIEW_IN_PROGRESS,
  CREATE_IN_PROGRESS,
  CREATE_COMPLETE,
  ROLLBACK_IN_PROGRESS,
  ROLLBACK_COMPLETE,
  ROLLBACK_FAILED,
  UPDATE_IN_PROGRESS,
  UPDATE_COMPLETE,
  UPDATE_ROLLBACK_IN_PROGRESS,
  UPDATE_ROLLBACK_COMPLETE,
  UPDATE_ROLLBACK_FAILED,
  DELETE_IN_PROGRESS,
  DELETE_COMPLETE,
  DELETE_FAILED;

  boolean takesUpdates() {
    return this == CREATE_COMPLETE
        || this == UPDATE_COMPLETE
        || this == UPDATE_ROLLBACK_COMPLETE
        || this == UPDATE_ROLLBACK_FAILED;
  }

  boolean inProgress() {
    return this != REVIEW_IN_PROGRESS && name().endsWith("_IN_PROGRESS");
  }
}
