package acceptance.shop;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminAddUserToGroupRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminAddUserToGroupResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminDeleteUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminDeleteUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminSetUserPasswordRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminSetUserPasswordResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** A pool that records its users. Some of its calls fail, before or after they have an effect. */
final class RecordingPool implements CognitoIdentityProviderClient {
  private final Set<String> users = new TreeSet<>();
  private final Random random;
  private final Set<String> stubborn = new TreeSet<>();
  private int failurePercent;
  private boolean closed;

  RecordingPool(Random random, int failurePercent) {
    this.random = random;
    this.failurePercent = failurePercent;
  }

  /** The names of those who are there. */
  Set<String> users() {
    return users;
  }

  boolean isClosed() {
    return closed;
  }

  void failsNoMore() {
    failurePercent = 0;
  }

  /** Nobody can remove this user. */
  void keeps(String name) {
    stubborn.add(name);
  }

  @Override
  public AdminCreateUserResponse adminCreateUser(AdminCreateUserRequest request) {
    return perhaps(
        () -> {
          if (!users.add(request.username())) {
            throw UsernameExistsException.builder().message("User already exists").build();
          }
          AttributeType sub =
              AttributeType.builder().name("sub").value(UUID.randomUUID().toString()).build();
          return AdminCreateUserResponse.builder().user(user -> user.attributes(sub)).build();
        });
  }

  @Override
  public AdminSetUserPasswordResponse adminSetUserPassword(AdminSetUserPasswordRequest request) {
    return perhaps(() -> AdminSetUserPasswordResponse.builder().build());
  }

  @Override
  public AdminAddUserToGroupResponse adminAddUserToGroup(AdminAddUserToGroupRequest request) {
    return perhaps(() -> AdminAddUserToGroupResponse.builder().build());
  }

  @Override
  public AdminDeleteUserResponse adminDeleteUser(AdminDeleteUserRequest request) {
    return perhaps(
        () -> {
          if (stubborn.contains(request.username())) {
            throw SdkClientException.create("not allowed");
          }
          if (!users.remove(request.username())) {
            throw UserNotFoundException.builder().message("User does not exist.").build();
          }
          return AdminDeleteUserResponse.builder().build();
        });
  }

  private <T> T perhaps(Supplier<T> call) {
    if (fails()) {
      throw SdkClientException.create("not sent");
    }
    T answer = call.get();
    if (fails()) {
      throw SdkClientException.create("no answer");
    }
    return answer;
  }

  private boolean fails() {
    return random.nextInt(100) < failurePercent;
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    closed = true;
  }
}
