package localcloud.sqs;

import java.nio.file.Path;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import scala.collection.immutable.Nil$;
import scalikejdbc.ConnectionPool;

/** Where ElasticMQ keeps queues and messages for the next start: a database in a file. */
final class QueueStorage {
  private QueueStorage() {}

  static ActorRef open(ActorSystem actors, Path directory) {
    String url = "jdbc:h2:file:" + directory.toAbsolutePath().resolve("sqs");
    var config = new SqlQueuePersistenceConfig(true, "org.h2.Driver", url, "", "", false);
    // ElasticMQ opens the pool only once per JVM, but closing a local cloud has closed it.
    var settings = ConnectionPool.singleton$default$4();
    ConnectionPool.singleton(
        url, "", "", settings, ConnectionPool.singleton$default$5(url, "", "", settings));
    return actors.actorOf(
        Props.create(SqlQueuePersistenceActor.class, config, Nil$.MODULE$), "storage");
  }

  static void close() {
    ConnectionPool.closeAll();
  }
}
