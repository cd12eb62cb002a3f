package shop.system;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;

import acceptance.AcceptanceSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.SelectDirectories;

/** The whole shop. */
@AcceptanceSuite
@SelectDirectories("../../features/system")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "acceptance.steps")
class SystemAcceptanceIT {}
