package shop.basket;

import acceptance.walls.FunctionModuleWalls;

class ArchitectureTest extends FunctionModuleWalls {
  ArchitectureTest() {
    super("shop.basket");
  }
}
