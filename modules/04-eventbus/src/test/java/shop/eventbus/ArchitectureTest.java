package shop.eventbus;

import acceptance.walls.ModuleWalls;

class ArchitectureTest extends ModuleWalls {
  ArchitectureTest() {
    super("shop.eventbus");
  }
}
