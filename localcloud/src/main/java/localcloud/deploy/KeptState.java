package localcloud.deploy;

import java.util.List;
import java.util.Set;
import localcloud.assembly.Stack;

/**
 * What an earlier process has written of its stacks.
 *
 * @param standing which life each resource that stood was
 * @param lives which life the next resource of each place is
 * @param unfinished the stacks whose deployment had begun and not ended
 */
record KeptState(List<Stack> stacks, Lives standing, Lives lives, Set<String> unfinished) {}
