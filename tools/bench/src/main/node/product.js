// GET /product/{id} as ProductApi answers it: the same checks, the same read, the same answer, one line of log.
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

const db = new DynamoDBClient({});
const table = process.env.TABLE_NAME;
const ID = /^[A-Za-z0-9-]{1,64}$/;
const CARD = /(?:\d[ -]?){13,19}/;

export const handler = async (event, context) => {
  const headers = Object.fromEntries(
    Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  const id = headers['x-correlation-id'] ?? event.requestContext.requestId;
  let answer;
  try {
    answer = await show(event, headers);
  } catch (error) {
    log('ERROR', `${event.httpMethod} ${event.resource} failed`, id, context, error.stack);
    answer = problem(500, 'Something went wrong.');
  }
  answer.headers['X-Correlation-Id'] = id;
  log('INFO', `${event.httpMethod} ${event.resource} ${answer.statusCode}`, id, context);
  return answer;
};

async function show(event, headers) {
  if (event.httpMethod !== 'GET' || event.resource !== '/product/{id}') {
    return problem(404, 'There is no such resource.');
  }
  const { id } = event.pathParameters;
  if ([id, event.body ?? '', headers['content-type'] ?? ''].some(text => CARD.test(text))) {
    return problem(422, 'This looks like a card number.');
  }
  if (!ID.test(id)) {
    return problem(404, `There is no product ${id}.`);
  }
  const { Item } = await db.send(new GetItemCommand({
    TableName: table, Key: marshall({ id }), ConsistentRead: true,
  }));
  if (!Item) {
    return problem(404, `There is no product ${id}.`);
  }
  const { kind, ...product } = unmarshall(Item);
  return {
    statusCode: 200,
    headers: { 'Content-Type': 'application/json', ETag: `"${product.version}"` },
    body: JSON.stringify(product),
  };
}

function problem(status, title) {
  return {
    statusCode: status,
    headers: { 'Content-Type': 'application/problem+json' },
    body: JSON.stringify({ status, title }),
  };
}

function log(level, message, correlation, context, error) {
  console.log(JSON.stringify({
    level,
    message,
    timestamp: new Date().toISOString(),
    service: process.env.AWS_LAMBDA_FUNCTION_NAME,
    function_request_id: context.awsRequestId,
    correlation_id: correlation,
    error,
  }));
}
