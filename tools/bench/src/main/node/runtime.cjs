// Lambda's Runtime API for a bundled function, as short as it gets: AWS's own client is native code, built at installation.
const http = require('node:http');
const { handler } = require(process.argv[2]);

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
const agent = new http.Agent({ keepAlive: true });

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host, port, agent, method, path: `/2018-06-01/runtime/invocation/${path}` },
      response => {
        const chunks = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('end', () =>
          resolve({ headers: response.headers, body: Buffer.concat(chunks).toString() }));
      });
    request.on('error', reject);
    request.end(body);
  });
}

(async () => {
  for (;;) {
    const event = await call('GET', 'next');
    const id = event.headers['lambda-runtime-aws-request-id'];
    try {
      const answer = await handler(JSON.parse(event.body), { awsRequestId: id });
      await call('POST', `${id}/response`, JSON.stringify(answer));
    } catch (error) {
      await call('POST', `${id}/error`, JSON.stringify({ errorMessage: error.stack }));
    }
  }
})().catch(error => {
  console.error(error);
  process.exit(1);
});
