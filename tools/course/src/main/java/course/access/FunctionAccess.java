package course.access;

import java.util.List;
import java.util.Map;

/**
 * A function's permissions.
 *
 * @param reasons its stack's reasons, by action
 */
record FunctionAccess(String name, List<Permission> permissions, Map<String, String> reasons) {}
