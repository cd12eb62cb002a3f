package shop.ordering;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;

import acceptance.AcceptanceSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.SelectDirectories;

/**
 * The ordering module deployed alone, beside a user pool and behind a queue that the test fills.
 */
@AcceptanceSuite
@SelectDirectories("../../features/03-ordering")
@ConfigurationParameter(
    key = GLUE_PROPERTY_NAME,
    value =
        "acceptance.steps, acceptance.neighbours.signin, acceptance.neighbours.bus,"
            + " acceptance.neighbours.ordering")
class OrderingAcceptanceIT {}
