package shop.receipts;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;

import acceptance.AcceptanceSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.SelectDirectories;

/** The receipts module deployed alone, beside a user pool and a bus on which the test announces. */
@AcceptanceSuite
@SelectDirectories("../../features/06-receipts")
@ConfigurationParameter(
    key = GLUE_PROPERTY_NAME,
    value = "acceptance.steps, acceptance.neighbours.signin, acceptance.neighbours.receipts")
class ReceiptsAcceptanceIT {}
