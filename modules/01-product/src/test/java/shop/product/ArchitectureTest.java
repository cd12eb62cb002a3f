package shop.product;

import acceptance.walls.FunctionModuleWalls;

class ArchitectureTest extends FunctionModuleWalls {
  ArchitectureTest() {
    super("shop.product");
  }
}
