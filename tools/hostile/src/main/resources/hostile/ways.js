// Every way in which a page makes a browser send a request. Each takes a shot (what a door needs for
// the request to have an effect) and resolves with what the page could read of the answer, or null.
const PATIENCE = 5000;
const REDIRECTS = '/redirect?status=307&to=';
const FORM = 'application/x-www-form-urlencoded';

const nothing = promise => promise.then(() => null, () => null);
const text = promise => promise.then(
  async answer => answer.type === 'opaque' ? null : answer.status + ' ' + await answer.text(),
  () => null);

function loaded(tag, attributes) {
  return new Promise(done => {
    const element = Object.assign(document.createElement(tag), attributes);
    for (const event of ['load', 'error']) {
      element.addEventListener(event, () => done(element));
    }
    document.body.append(element);
  });
}

function styled(css) {
  const style = document.createElement('style');
  style.textContent = css;
  const probe = Object.assign(document.createElement('div'), {textContent: 'x', className: 'styled'});
  document.body.append(style, probe);
}

/** Looks again and again until there is something to tell: undefined means not yet. */
function seen(look) {
  return new Promise(done => {
    const timer = setInterval(() => {
      const told = look();
      if (told !== undefined) {
        clearInterval(timer);
        done(told);
      }
    }, 50);
    setTimeout(() => clearInterval(timer), PATIENCE);
  });
}

/** Resolves when the browser has finished with an address, for ways that tell the page nothing. */
function finished(url, start) {
  start();
  return seen(() => performance.getEntriesByName(url).length > 0 ? null : undefined);
}

/** What can be read of a window or frame that has left about:blank; a foreign one throws. */
function shown(frame) {
  return seen(() => {
    try {
      const page = frame.document;
      return page.URL === 'about:blank' || page.readyState !== 'complete'
        ? undefined
        : '200 ' + page.documentElement.textContent;
    } catch (foreign) {
      return null;
    }
  });
}

async function opened(url) {
  const page = window.open(url);
  const read = await shown(page);
  page.close();
  return read;
}

async function framed(url, sandbox) {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) {
    frame.setAttribute('sandbox', sandbox);
  }
  frame.src = url;
  document.body.append(frame);
  await new Promise(done => { frame.onload = done; });
  return shown(frame.contentWindow);
}

let frames = 0;

function submitted(method, action, fields, enctype, inWindow) {
  const name = 'target' + frames++;
  const target = inWindow
    ? window.open('about:blank', name)
    : document.body.appendChild(Object.assign(document.createElement('iframe'), {name})).contentWindow;
  const form = Object.assign(document.createElement('form'), {method, action, target: name});
  if (enctype) {
    form.enctype = enctype;
  }
  for (const [field, value] of Object.entries(fields)) {
    form.append(Object.assign(document.createElement('input'), {type: 'hidden', name: field, value}));
  }
  document.body.append(form);
  form.submit();
  return shown(target).finally(() => inWindow && target.close());
}

/** Only the ways of pages that have the origin null: a frame that sends on behalf of nobody. */
function byNobody(script) {
  return new Promise(done => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-forms');
    frame.srcdoc = '<body><script>' + script + '<' + '/script>';
    addEventListener('message', function heard(told) {
      if (told.source === frame.contentWindow) {
        removeEventListener('message', heard);
        done(told.data);
      }
    });
    document.body.append(frame);
  });
}

const post = (s, type, more) => ({method: 'POST', body: new Blob([s.body], {type}), ...more});
const told = s => 'fetch(' + JSON.stringify(s.get) + ').then(a => a.text(), () => null)'
  + '.then(t => parent.postMessage(t, "*"))';

const WAYS = {
  image: s => nothing(loaded('img', {src: s.get})),
  imageUnsaid: s => nothing(loaded('img', {referrerPolicy: 'no-referrer', src: s.get})),
  imageButton: s => nothing(loaded('input', {type: 'image', src: s.get})),
  imageRedirected: s => nothing(loaded('img', {src: s.server + REDIRECTS + encodeURIComponent(s.get)})),
  script: s => nothing(loaded('script', {src: s.get})),
  scriptCors: s => nothing(loaded('script', {crossOrigin: 'anonymous', src: s.get})),
  module: s => nothing(import(s.get)),
  poster: s => finished(s.get, () => nothing(loaded('video', {poster: s.get}))),
  object: s => nothing(loaded('object', {data: s.get})),
  embed: s => nothing(loaded('embed', {src: s.get})),
  stylesheet: s => nothing(loaded('link', {rel: 'stylesheet', href: s.get})),
  preload: s => nothing(loaded('link', {rel: 'preload', as: 'image', href: s.get})),
  prefetch: s => nothing(loaded('link', {rel: 'prefetch', href: s.get})),
  background: s => finished(s.get, () => styled('.styled { background: url("' + s.get + '") }')),
  font: s => finished(s.get, () =>
    styled('@font-face { font-family: f; src: url("' + s.get + '") } .styled { font-family: f }')),
  frame: s => framed(s.get),
  frameSandboxed: s => framed(s.get, 'allow-scripts'),
  opened: s => opened(s.get),
  openedRedirected: s => opened(s.server + REDIRECTS + encodeURIComponent(s.get)),
  formGet: s => submitted('get', s.get.split('?')[0], Object.fromEntries(new URL(s.get).searchParams)),
  formUrlencoded: s => submitted('post', s.post, s.fields, FORM),
  formMultipart: s => submitted('post', s.post, s.fields, 'multipart/form-data'),
  formPlain: s => submitted('post', s.post, {[s.body]: ''}, 'text/plain'),
  formQuery: s => submitted('post', s.get, {}, FORM),
  formInWindow: s => submitted('post', s.post, s.fields, FORM, true),
  formRedirected: s => submitted('post', s.server + REDIRECTS + encodeURIComponent(s.post), s.fields, FORM),
  fetchBlind: s => text(fetch(s.get, {mode: 'no-cors'})),
  fetchBlindUnsaid: s => text(fetch(s.get, {mode: 'no-cors', referrerPolicy: 'no-referrer'})),
  postBlind: s => text(fetch(s.post, post(s, 'text/plain', {mode: 'no-cors'}))),
  postBlindForm: s => text(fetch(s.post, post(s, FORM, {mode: 'no-cors'}))),
  postBlindUnsaid: s => text(fetch(s.post, post(s, FORM, {mode: 'no-cors', referrerPolicy: 'no-referrer'}))),
  postKept: s => text(fetch(s.post, post(s, FORM, {mode: 'no-cors', keepalive: true}))),
  fetch: s => text(fetch(s.get)),
  fetchRedirected: s => text(fetch(s.server + REDIRECTS + encodeURIComponent(s.get))),
  postForm: s => text(fetch(s.post, post(s, FORM))),
  postPlain: s => text(fetch(s.post, post(s, 'text/plain'))),
  postHeaders: s => text(fetch(s.post, {method: 'POST', body: s.bytes(), headers: s.headers})),
  put: s => text(fetch(s.post, {method: 'PUT', body: s.bytes(), headers: s.headers})),
  delete: s => text(fetch(s.post, {method: 'DELETE', headers: s.headers})),
  getHeaders: s => text(fetch(s.get, {headers: s.headers})),
  xhr: s => new Promise(done => {
    const request = new XMLHttpRequest();
    request.onload = () => done(request.status + ' ' + request.responseText);
    request.onerror = () => done(null);
    request.open('POST', s.post);
    Object.entries(s.headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.send(s.bytes());
  }),
  beacon: s => finished(s.post, () => navigator.sendBeacon(s.post, new Blob([s.body], {type: FORM}))),
  ping: s => new Promise(done => {
    const link = Object.assign(document.createElement('a'), {href: '#here', ping: s.get});
    document.body.append(link);
    link.click();
    done(null);
  }),
  events: s => new Promise(done => {
    const events = new EventSource(s.get);
    events.onopen = () => done('200 open');
    events.onerror = () => { events.close(); done(null); };
  }),
  socket: s => new Promise(done => {
    const socket = new WebSocket(s.get.replace('http', 'ws'));
    socket.onopen = () => done('101 open');
    socket.onerror = () => done(null);
  }),
  fetchByNobody: s => byNobody(told(s)),
};

/** Shoots at a door in the chosen ways at once; resolves with what was read, by way. */
async function shoot({ways, ...door}) {
  const marked = way => JSON.parse(JSON.stringify(door).replaceAll('MARK', door.mark + '_' + way));
  const shots = ways.map(async way => {
    const shot = marked(way);
    shot.bytes = () => shot.base64 ? Uint8Array.from(atob(shot.base64), c => c.charCodeAt(0)) : shot.body;
    const late = new Promise(done => setTimeout(() => done(null), PATIENCE));
    const read = (async () => WAYS[way](shot))().catch(() => null);
    return [way, await Promise.race([read, late])];
  });
  return Object.fromEntries(await Promise.all(shots));
}

/** Shoots at several doors at once. */
function attack(doors) {
  document.body.replaceChildren();
  performance.clearResourceTimings();
  performance.setResourceTimingBufferSize(10000);
  return Promise.all(doors.map(shoot));
}
