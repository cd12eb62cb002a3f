package localcloud.deploy;

import java.util.List;
import java.util.Set;
import localcloud.assembly.Stack;

/**
 * What an earlier process saved about its stacks.
 *
 * @param standing the life of each deployed resource
 * @param lives the life of the next resource with each logical id
 * @param unfinished the stacks whose deployment had started but not ended
 */
record KeptState(List<Stack> stacks, Lives standing, Lives lives, Set<String> unfinished) {}
