package course.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A user pool and its client, with the parameters by which they are found. */
final class PoolLikeTheShops {
  private static final String TEMPLATE =
      """
      {
        "Resources": {
          "Pool": {"Type": "AWS::Cognito::UserPool", "Properties": {
            "UsernameConfiguration": {"CaseSensitive": false},
            "AdminCreateUserConfig": {"AllowAdminCreateUserOnly": false},
            "Schema": [{"Name": "email", "Required": true, "Mutable": true}],
            "AutoVerifiedAttributes": ["email"],
            "Policies": {"PasswordPolicy": {"MinimumLength": 12, "RequireLowercase": true,
              "RequireUppercase": true, "RequireNumbers": true, "RequireSymbols": true}}}},
          "Shopkeepers": {"Type": "AWS::Cognito::UserPoolGroup", "Properties": {
            "UserPoolId": {"Ref": "Pool"}, "GroupName": "shopkeeper"}},
          "Client": {"Type": "AWS::Cognito::UserPoolClient", "Properties": {
            "UserPoolId": {"Ref": "Pool"}, "PreventUserExistenceErrors": "ENABLED",
            "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]}},
          "PoolArn": {"Type": "AWS::SSM::Parameter", "Properties": {
            "Name": "/shop/dev/signin/user-pool-arn", "Type": "String",
            "Value": {"Fn::GetAtt": ["Pool", "Arn"]}}},
          "ClientId": {"Type": "AWS::SSM::Parameter", "Properties": {
            "Name": "/shop/dev/signin/client-id", "Type": "String", "Value": {"Ref": "Client"}}}
        }
      }
      """;

  private PoolLikeTheShops() {}

  /** Writes a cloud assembly with it. */
  static Path write(Path cdkOut) throws IOException {
    Files.writeString(
        cdkOut.resolve("manifest.json"),
        """
        {"artifacts": {"SignIn": {"type": "aws:cloudformation:stack",
          "properties": {"templateFile": "SignIn.template.json"}}}}\
        """);
    Files.writeString(cdkOut.resolve("SignIn.template.json"), TEMPLATE);
    return cdkOut;
  }
}
