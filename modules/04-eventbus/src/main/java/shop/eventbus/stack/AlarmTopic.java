package shop.eventbus.stack;

import java.util.List;
import java.util.Map;
import shop.foundation.stack.ShopStage;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.TopicProps;
import software.constructs.Construct;

/** Receives the alarms of all stacks; people subscribe to it. */
final class AlarmTopic extends Topic {

  AlarmTopic(Construct scope, String id, ShopStage stage) {
    super(
        scope, id, TopicProps.builder().topicName(stage.named("alarms")).enforceSsl(true).build());
    // A topic with its own policy loses the default one, which would let CloudWatch in.
    addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
            .actions(List.of("sns:Publish"))
            .resources(List.of(getTopicArn()))
            .conditions(
                Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(scope).getAccount())))
            .build());
  }
}
