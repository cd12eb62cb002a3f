package shop.basket;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;

import acceptance.AcceptanceSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.SelectDirectories;

/** The basket module deployed alone, beside a user pool, a stub of the catalogue and a bus. */
@AcceptanceSuite
@SelectDirectories("../../features/02-basket")
@ConfigurationParameter(
    key = GLUE_PROPERTY_NAME,
    value =
        "acceptance.steps, acceptance.neighbours.signin, acceptance.neighbours.bus,"
            + " acceptance.neighbours.basket")
class BasketAcceptanceIT {}
