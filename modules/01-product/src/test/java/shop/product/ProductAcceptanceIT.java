package shop.product;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;

import acceptance.AcceptanceSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.SelectDirectories;

/** The product module deployed alone, beside a user pool. */
@AcceptanceSuite
@SelectDirectories("../../features/01-product")
@ConfigurationParameter(
    key = GLUE_PROPERTY_NAME,
    value = "acceptance.steps, acceptance.neighbours.signin")
class ProductAcceptanceIT {}
