/**
 * REST APIs: routing, request validation, gateway responses, and the proxy events that functions
 * get.
 */
@NullMarked
package localcloud.apigateway;

import org.jspecify.annotations.NullMarked;
