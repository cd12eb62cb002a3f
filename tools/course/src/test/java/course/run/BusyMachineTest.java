package course.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BusyMachineTest {

  @Test
  void a_load_of_two_for_each_processor_is_told() {
    assertThat(BusyMachine.told(35, 2)).contains("this machine is busy: load 35 for 2 processors");
    assertThat(BusyMachine.told(3.9, 2)).isEmpty();
  }

  @Test
  void a_system_that_does_not_tell_is_not_busy() {
    assertThat(BusyMachine.told(-1, 8)).isEmpty();
  }
}
