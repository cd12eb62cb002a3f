package shop.eventbus;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;

import acceptance.AcceptanceSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.SelectDirectories;

/** The event bus deployed alone, with the test as the only reader of its queue. */
@AcceptanceSuite
@SelectDirectories("../../features/04-eventbus")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "acceptance.steps")
class EventBusAcceptanceIT {}
