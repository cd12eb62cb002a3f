#!/bin/sh
# In a container the loopback address is the container's own: what comes from outside comes by another.
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow -cp '/opt/localcloud/lib/*' \
  localcloud.Main --root /opt/localcloud --address 0.0.0.0 "$@"
