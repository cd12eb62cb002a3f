/** REST APIs: routing, request validation, gateway responses, and proxy events for functions. */
@NullMarked
package localcloud.apigateway;

import org.jspecify.annotations.NullMarked;
