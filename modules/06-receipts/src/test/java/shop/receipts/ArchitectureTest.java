package shop.receipts;

import acceptance.walls.FunctionModuleWalls;

class ArchitectureTest extends FunctionModuleWalls {
  ArchitectureTest() {
    super("shop.receipts");
  }
}
