package shop.ordering;

import acceptance.walls.FunctionModuleWalls;

class ArchitectureTest extends FunctionModuleWalls {
  ArchitectureTest() {
    super("shop.ordering");
  }
}
