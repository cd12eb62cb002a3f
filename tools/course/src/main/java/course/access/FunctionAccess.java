package course.access;

import java.util.List;
import java.util.Map;

/**
 * A function's permissions.
 *
 * @param reasons by action, as its stack wrote them down
 */
record FunctionAccess(String name, List<Permission> permissions, Map<String, String> reasons) {}
