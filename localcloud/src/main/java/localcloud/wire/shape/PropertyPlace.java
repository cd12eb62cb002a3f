package localcloud.wire.shape;

/**
 * Where in AWS's APIs a property of a template is.
 *
 * @param required whether a template must have it
 * @param json whether an object in the template is a text in the call
 */
record PropertyPlace(Type type, ValueLimits limits, boolean required, boolean json, Shapes shapes) {

  static PropertyPlace of(Member member, Shapes shapes) {
    return new PropertyPlace(member.type(), member.limits(), member.required(), false, shapes);
  }

  /** Of an element of a list or a value of a map. */
  PropertyPlace part(Type type, String name) {
    return new PropertyPlace(type, limits.part(name), false, false, shapes);
  }
}
