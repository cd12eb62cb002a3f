package localcloud.runtime;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the type arguments that a class or one of its superclasses gives a generic interface. */
final class TypeArguments {
  private TypeArguments() {}

  static Type[] of(Class<?> type, Class<?> generic) {
    Type[] found = search(type, Map.of(), generic);
    return found.length > 0 ? found : new Type[] {Object.class, Object.class};
  }

  private static Type[] search(Class<?> type, Map<TypeVariable<?>, Type> bound, Class<?> generic) {
    Stream<Type> supertypes =
        Stream.concat(
            Stream.ofNullable(type.getGenericSuperclass()),
            Arrays.stream(type.getGenericInterfaces()));
    return supertypes
        .map(supertype -> step(supertype, bound, generic))
        .filter(found -> found.length > 0)
        .findFirst()
        .orElse(new Type[0]);
  }

  private static Type[] step(Type supertype, Map<TypeVariable<?>, Type> bound, Class<?> generic) {
    if (supertype instanceof Class<?> raw) {
      return search(raw, Map.of(), generic);
    }
    ParameterizedType parameterized = (ParameterizedType) supertype;
    Class<?> raw = (Class<?>) parameterized.getRawType();
    Type[] arguments =
        Arrays.stream(parameterized.getActualTypeArguments())
            .map(
                argument ->
                    argument instanceof TypeVariable<?> v
                        ? bound.getOrDefault(v, Object.class)
                        : argument)
            .toArray(Type[]::new);
    if (raw == generic) {
      return arguments;
    }
    Map<TypeVariable<?>, Type> inner = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      inner.put(raw.getTypeParameters()[i], arguments[i]);
    }
    return search(raw, inner, generic);
  }
}
